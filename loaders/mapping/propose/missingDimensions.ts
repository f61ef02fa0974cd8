import type { Dimension, TargetName } from "../mappingTargets.js";

export interface Asked {
  readonly dimension: Dimension;
  readonly fraga: string;
}

const asked: Readonly<Record<TargetName, readonly Asked[]>> = {
  resultat: [
    { dimension: "period", fraga: "Vilket läsår gäller värdena? Filen säger det inte." },
    { dimension: "enhet", fraga: "Vilken enhet gäller värdena? Skriv skolenhetskod eller kommunkod." },
  ],
  enkat_aggregat: [
    { dimension: "enkat", fraga: "Vad heter enkäten? Filen säger det inte." },
    { dimension: "period", fraga: "När gjordes enkäten? Skriv månad och år, till exempel oktober 2025." },
    { dimension: "enhet", fraga: "Vilken enhet gäller svaren? Skriv skolenhetskod eller kommunkod." },
  ],
  lasning: askedOfPupils("omrade", "Vilket område gäller nivåerna, till exempel Avkodning?"),
  omdomen: askedOfPupils("amne", "Vilket ämne gäller omdömena? Skriv ämneskoden."),
};

function askedOfPupils(dimension: Dimension, fraga: string): readonly Asked[] {
  return [
    { dimension: "period", fraga: "När är filen från? Skriv månad och år, till exempel oktober 2025." },
    { dimension: "enhet", fraga: "Vilken skolenhet gäller filen? Skriv skolenhetskoden." },
    { dimension: "arskurs", fraga: "Vilken årskurs gäller filen? Filen säger det inte." },
    { dimension: "kon", fraga: "Elevernas kön saknas i filen. Gör om uttaget med kolumnen kön." },
    { dimension, fraga },
  ];
}

/** What the target needs and the file does not say. */
export function missingDimensions(target: TargetName, given: readonly Dimension[]): readonly Asked[] {
  return asked[target].filter(({ dimension }) => !given.includes(dimension));
}

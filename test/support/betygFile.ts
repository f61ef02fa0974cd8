import type { Grade } from "../reference/pupilResult.js";

export interface BetygPupil {
  readonly id: string;
  readonly enhet: string;
  readonly kon?: "F" | "P";
  readonly lasar?: string;
  readonly grades: readonly Grade[];
}

export const betygHeader = "lasar;termin;elev_id;skolenhetskod;arskurs;kon;amne;betyg";

/** A betyg file in the standard format (contract §3): year 9, spring. */
export function betygFile(pupils: readonly BetygPupil[]): string {
  const rows = pupils.flatMap(({ id, enhet, kon = "F", lasar = "2024/25", grades }) =>
    grades.map(({ amne, betyg }) => [lasar, "VT", id, enhet, "9", kon, amne, betyg].join(";")),
  );
  return `${[betygHeader, ...rows].join("\n")}\n`;
}

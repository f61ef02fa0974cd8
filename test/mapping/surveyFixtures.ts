import { type ExportFixture, fixtureUnits, lines, numbers } from "./exportFixture.js";

/** TLD: answers per question as rows, with filters above (EN-12: anonymous, so only counts). */
function tld(): ExportFixture {
  const next = numbers(71);
  const rows: string[][] = [
    ["Enkät: TLD-mätning grundskola", "", "", ""],
    ["Omgång: oktober 2025", "", "", ""],
    ["Skola", "Fråga", "Svarsalternativ", "Antal svar"],
  ];
  const expected: string[][] = [];
  for (const { kod, kortNamn } of fixtureUnits.slice(0, 2)) {
    for (const fraga of ["Jag känner mig trygg i skolan", "Jag lär mig mycket i skolan"]) {
      let sum = 0;
      for (const [at, svar] of ["Ja, alltid", "Oftast", "Sällan"].entries()) {
        const antal = next(2, 40);
        sum += antal;
        rows.push([at === 0 ? (kortNamn ?? "") : "", at === 0 ? fraga : "", svar, String(antal)]);
        expected.push(["TLD-mätning grundskola", "2025-10", kod, "", "", fraga, svar, String(antal)]);
      }
      rows.push(["", "", "Totalt", String(sum)]);
    }
  }
  return { name: "tld", text: lines(rows), expected };
}

/** Klimatmätning (EN-13): answer options across, months down. */
function klimat(): ExportFixture {
  const next = numbers(97);
  const options = ["Stämmer helt", "Stämmer ganska bra", "Stämmer inte alls"] as const;
  const rows: string[][] = [["Klimatmätning"], ["Mätning", "Enhet", "Årskurs", "Fråga", ...options]];
  rows[0]?.push(...Array.from({ length: 6 }, () => ""));
  const expected: string[][] = [];
  for (const [month, omgang] of [
    ["september 2025", "2025-09"],
    ["november 2025", "2025-11"],
  ] as const) {
    for (const arskurs of ["5", "8"]) {
      const fraga = "Jag har studiero på lektionerna";
      const counts = options.map(() => next(5, 50));
      rows.push([month, "Åsvallens skola F–9", `Åk ${arskurs}`, fraga, ...counts.map(String)]);
      for (const [at, svar] of options.entries()) {
        expected.push(["Klimatmätning", omgang, "90000004", arskurs, "", fraga, svar, String(counts[at])]);
      }
    }
  }
  return { name: "klimat", text: lines(rows), expected };
}

/** LegiLexi: pupils down, areas across; an area without all its subtests is empty (LL-4). */
function legilexi(): ExportFixture {
  const next = numbers(113);
  const areas = ["Läsförkunskaper", "Avkodning", "Språkförståelse", "Läsförståelse"];
  const rows: string[][] = [
    ["Testperiod:", "Höst 2025", "", "", "", "", "", ""],
    ["Elev-id", "Skola", "Årskurs", "Kön", ...areas],
  ];
  const expected: string[][] = [];
  for (let pupil = 1; pupil <= 8; pupil++) {
    const kon = pupil % 2 === 0 ? "P" : "F";
    const levels = areas.map((_, at) => (pupil === 3 && at === 3 ? "" : String(next(1, 6))));
    rows.push([`x-${pupil}`, "Ekehagsskolan 7-9", "3", kon === "F" ? "Flicka" : "Pojke", ...levels]);
    for (const [at, niva] of levels.entries()) {
      if (niva === "") continue;
      expected.push(["2025/26", "ht", `x-${pupil}`, "90000002", "3", kon, areas[at] ?? "", niva]);
    }
  }
  return { name: "legilexi", text: lines(rows), expected };
}

/** Ämnesomdömen (AK-3): one row per pupil and subject, the date kept. */
function omdomen(): ExportFixture {
  const scale = ["Ej nått E-nivå", "Godtagbara", "Mer än godtagbara"];
  const next = numbers(131);
  const rows: string[][] = [
    ["Tillfälle: mars 2026", "", "", "", "", "", ""],
    ["Elev-id", "Enhet", "Årskurs", "Kön", "Ämne", "Omdöme", "Datum"],
  ];
  const expected: string[][] = [];
  for (let pupil = 1; pupil <= 5; pupil++) {
    for (const [namn, kod] of [
      ["Matematik", "MA"],
      ["Idrott och hälsa", "IDH"],
    ] as const) {
      const omdome = scale[next(0, 2)] ?? "";
      const datum = `2026-03-${String(next(1, 28)).padStart(2, "0")}`;
      rows.push([`x-${pupil}`, "Söderlidsskolan 7-9", "Åk 5", "F", namn, omdome, datum]);
      expected.push(["2025/26", "mars", `x-${pupil}`, "90000003", "5", "F", kod, omdome, datum]);
    }
  }
  return { name: "amnesomdomen", text: lines(rows), expected };
}

export const surveyFixtures = [tld, klimat, legilexi, omdomen].map((make) => make());

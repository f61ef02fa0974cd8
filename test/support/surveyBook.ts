import { type TestCell, workbookFile } from "./workbookFile.js";

export interface SurveyBook {
  /** "Lägeskommun" since 2024, "Kommun" before. */
  readonly kommun?: string;
  /** Trygghet of the three units. */
  readonly trygghet?: readonly TestCell[];
  /** The areas before the keys. */
  readonly reversed?: boolean;
  /** The keys in the first header row instead of the third. */
  readonly keysAbove?: boolean;
  /** The area's name once, over merged cells, instead of over each column. */
  readonly merged?: boolean;
  /** A row without anything that says what it is about. */
  readonly nameless?: boolean;
  /** The index of one area twice. */
  readonly doubled?: boolean;
}

/** An invented workbook laid out as Skolinspektionen's are described: three header rows, and sums among the units. */
export function surveyBook({
  kommun = "Lägeskommun",
  trygghet = [8.6, "-", 0],
  reversed = false,
  keysAbove = false,
  merged = false,
  nameless = false,
  doubled = false,
}: SurveyBook = {}): Buffer {
  const labels = [
    "Orgnr",
    "Huvudman",
    kommun,
    "Skolenhetskod",
    "Skolenhet",
    "Antal i gruppen",
    "Antal svar",
    "Svarsfrekvens",
  ];
  const areas = ["8. Studiero", "9. Trygghet", "9. Trygghet", "23. Ett nytt område"];
  if (merged) areas[2] = "";
  const questions = ["", "", "Känner du dig trygg?", ""];
  const last = ["Index", "Index", "Helt och hållet", "Index"];
  if (doubled) {
    last[2] = "Index";
    questions[2] = "";
  }
  const keys: readonly (readonly TestCell[])[] = [
    ["", "Samtliga deltagande skolor", "", "", "", 20_000, 17_000, 0.85],
    ["", "", "Exempelby", "", "", 200, 170, 0.85],
    ["2129999999", "Exempelby kommun", "Exempelby", "", "", 150, 130, "87%"],
    ["2129999999", "Exempelby kommun", "Exempelby", "90000001", "Påhittade skolan", 50, 45, "90%"],
    ["2129999999", "Exempelby kommun", "Exempelby", "90000002", "Lilla skolan", 9, 4, "44%"],
    ["2129999999", "Exempelby kommun", "Exempelby", "90000003", "Tredje skolan", 20, 12, "60%"],
  ];
  const values: readonly (readonly TestCell[])[] = [
    [5.9, 7.7, 0.5, 7],
    [6.1, 7.8, 0.5, 7],
    [6, 7.9, 0.5, 7],
    [6.2, trygghet[0] ?? null, 0.6, 7],
    ["-", trygghet[1] ?? null, "-", "-"],
    [0, trygghet[2] ?? null, 0, 5.5],
  ];
  const rows = keys.map((key, index) => [key, values[index] ?? []] as const);
  if (nameless)
    rows.push([
      ["", "", "", "", "", 10, 9, "90%"],
      [5, 5, 5, 5],
    ]);
  const blank = labels.map(() => "");
  const above = keysAbove ? labels : blank;
  const head = [
    [above, areas] as const,
    [blank, questions] as const,
    [keysAbove ? blank : labels, last] as const,
  ];
  const place = ([key, value]: readonly [readonly TestCell[], readonly TestCell[]]) =>
    reversed ? [...value, ...key] : [...key, ...value];
  const note = ["Index redovisas inte vid färre än fem svar."];
  const merges = merged ? ["J1:K1"] : [];
  const sheet = { name: "Resultat", rows: [...[...head, ...rows].map(place), note], merges };
  return workbookFile({ sheets: [sheet] });
}

import { type RandomStream, randomStream } from "../loaders/example/randomStream.js";
import { writeLines } from "./writeLines.js";

export const gradeColumns = [
  "lasar",
  "termin",
  "elev_id",
  "skolenhetskod",
  "arskurs",
  "kon",
  "amne",
  "betyg",
  "sprakval",
  "anpassad_studiegang",
] as const;

const subjects = "BI BL EN FY GE HI HKK IDH KE MA MU RE SH SL SV TK M2".split(" ");
const languages = ["SPA", "FRA", "GER"];
const grades = ["A", "B", "C", "D", "E", "F", "-", ""];
const weights = [13, 13, 22, 18, 24, 7, 2, 1];
const BAD = 0.001;

/**
 * Path of an invented betyg file with `rows` records after the header, written unless it is there: the same bytes each
 * time. One record in a thousand breaks a rule; a few pupils contradict themselves over all their records.
 */
export function gradeFile(folder: string, rows: number): string {
  return writeLines(folder, `betyg-1-${rows}.csv`, gradeColumns.join(";"), rows, () => {
    const random = randomStream(2025, "bench", String(rows));
    let pupil = 0;
    return () => pupilRecords(random, ++pupil);
  });
}

function pupilRecords(random: RandomStream, pupil: number): string[] {
  const year = 20 + Math.floor(random.next() * 5);
  const unit = String(90_000_001 + Math.floor(random.next() * 40));
  const gender = random.chance(0.5) ? "F" : "P";
  const adapted = random.chance(0.01) ? "J" : "";
  const asNumber = random.chance(0.1);
  const twoUnits = random.chance(0.0001);
  const twoGenders = random.chance(0.0001);
  return subjects.flatMap((subject, index) => {
    const cells = [
      `20${year}/${year + 1}`,
      "VT",
      asNumber ? invented(pupil, index % 4 === 0) : `elev-${String(pupil).padStart(7, "0")}`,
      twoUnits && index === 3 ? "90000099" : unit,
      "9",
      twoGenders && index === 5 ? (gender === "F" ? "P" : "F") : gender,
      subject === "M2" ? `M2${languages[pupil % 3]}` : subject,
      grades[random.weighted(weights)] ?? "",
      index === 4 ? "N" : "",
      adapted,
    ];
    return random.chance(BAD) ? spoil(random, cells) : [cells.join(";")];
  });
}

/** Shaped as a personnummer, in month 99: nobody's. With and without its hyphen it is the same pupil. */
function invented(pupil: number, hyphen: boolean): string {
  const digits = String(pupil).padStart(6, "0");
  return `200999${digits.slice(0, 2)}${hyphen ? "-" : ""}${digits.slice(2)}`;
}

const spoiledCells: readonly (readonly [column: number, text: string])[] = [
  [0, "2024/26"],
  [0, "2024-25"],
  [1, "ST"],
  [2, " "],
  [3, "9000001"],
  [3, "+9000001"],
  [4, "10"],
  [5, "X"],
  [6, "XX"],
  [6, "M2spa1"],
  [7, "G"],
  [8, "JA"],
  [9, "X"],
];

/** One record that breaks a rule, or two that do so together. */
function spoil(random: RandomStream, cells: readonly string[]): string[] {
  const kind = Math.floor(random.next() * (spoiledCells.length + 4));
  const whole = cells.join(";");
  const [column, text] = spoiledCells[kind] ?? [];
  if (column !== undefined && text !== undefined) return [cells.with(column, text).join(";")];
  if (kind === spoiledCells.length) return [cells.slice(0, 7).join(";")];
  if (kind === spoiledCells.length + 1) return [`${whole};x`];
  if (kind === spoiledCells.length + 2) return [whole, whole];
  return [whole, cells.with(7, cells[7] === "A" ? "B" : "A").join(";")];
}

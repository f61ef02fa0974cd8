import { type RandomStream, randomStream } from "../loaders/example/randomStream.js";
import { writeLines } from "./writeLines.js";

export const attendanceColumns = [
  "lasar",
  "termin",
  "elev_id",
  "skolenhetskod",
  "arskurs",
  "kon",
  "undervisningstid_min",
  "giltig_min",
  "ogiltig_min",
  "rapporterad_min",
  "period_fran",
  "period_till",
] as const;

interface Week {
  readonly lasar: string;
  readonly termin: "HT" | "VT";
  readonly monday: string;
  readonly friday: string;
}

const DAY = 86_400_000;
const BAD = 0.001;
const weeks = [2022, 2023].flatMap(schoolWeeks);

/** Path of an invented attendance file with `rows` records after the header: a pupil a week, over two läsår. */
export function attendanceFile(folder: string, rows: number): string {
  return writeLines(folder, `franvaro-1-${rows}.csv`, attendanceColumns.join(";"), rows, () => {
    const random = randomStream(2025, "bench", "franvaro", String(rows));
    let pupil = 0;
    return () => pupilRecords(random, ++pupil);
  });
}

function pupilRecords(random: RandomStream, pupil: number): string[] {
  const unit = String(90_000_001 + Math.floor(random.next() * 300));
  const gender = random.chance(0.5) ? "F" : "P";
  const year = Math.floor(random.next() * 9);
  const id = `elev-${String(pupil).padStart(7, "0")}`;
  const moves = random.chance(0.001);
  const twoGenders = random.chance(0.0001);
  return weeks.flatMap(({ lasar, termin, monday, friday }, index) => {
    const offered = 1200 + Math.floor(random.next() * 40) * 5;
    const valid = random.chance(0.3) ? Math.floor(random.next() * 6) * 40 : 0;
    const invalid = random.chance(0.05) ? Math.floor(random.next() * 6) * 20 : 0;
    const cells = [
      lasar,
      termin,
      id,
      moves && index >= 50 ? "90000999" : unit,
      String(year + (index < weeks.length / 2 ? 0 : 1)),
      twoGenders && index === 5 ? (gender === "F" ? "P" : "F") : gender,
      String(offered),
      String(valid),
      String(invalid),
      random.chance(0.1) ? "" : String(offered - Math.floor(random.next() * 3) * 60),
      monday,
      friday,
    ];
    return random.chance(BAD) ? spoil(random, cells) : [cells.join(";")];
  });
}

const spoiledCells: readonly (readonly [column: number, text: string])[] = [
  [0, "2024/26"],
  [1, "ST"],
  [2, " "],
  [3, "9000001"],
  [4, "11"],
  [5, "X"],
  [6, ""],
  [6, "1200.5"],
  [6, "+1200"],
  [7, "-5"],
  [7, "5000"],
  [8, "x"],
  [9, "9999"],
  [9, "?"],
  [10, "2023-02-30"],
  [10, "12/6 2023"],
  [11, "20230616"],
  [11, ""],
  [11, "2000-01-01"],
  [6, "90000"],
];

/** One record that breaks a rule, or two that do so together. */
function spoil(random: RandomStream, cells: readonly string[]): string[] {
  const kind = Math.floor(random.next() * (spoiledCells.length + 5));
  const whole = cells.join(";");
  const [column, text] = spoiledCells[kind] ?? [];
  if (column !== undefined && text !== undefined) return [cells.with(column, text).join(";")];
  if (kind === spoiledCells.length) return [cells.slice(0, 7).join(";")];
  if (kind === spoiledCells.length + 1) return [`${whole};x`];
  if (kind === spoiledCells.length + 2) return [whole, whole];
  // the same week once more, with other minutes or at another unit
  if (kind === spoiledCells.length + 3) return [whole, cells.with(8, cells[8] === "0" ? "5" : "0").join(";")];
  return [whole, cells.with(3, "90000998").join(";")];
}

/** Weeks 34–51 and 2–23, without a holiday in each term: forty in a läsår. */
function schoolWeeks(year: number): Week[] {
  const lasar = `${year}/${String(year + 1).slice(2)}`;
  const term = (termin: "HT" | "VT", from: number, count: number, holiday: number) =>
    Array.from({ length: count + 1 }, (_, index) => index)
      .filter((index) => index !== holiday)
      .map((index) => {
        const monday = from + index * 7 * DAY;
        return { lasar, termin, monday: isoDay(monday), friday: isoDay(monday + 4 * DAY) };
      });
  return [
    ...term("HT", firstMonday(Date.UTC(year, 7, 15)), 18, 10),
    ...term("VT", firstMonday(Date.UTC(year + 1, 0, 7)), 22, 6),
  ];
}

function firstMonday(day: number): number {
  return day + ((8 - new Date(day).getUTCDay()) % 7) * DAY;
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

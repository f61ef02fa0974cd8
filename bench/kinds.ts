import { z } from "zod";
import { attendanceColumns, attendanceFile } from "./attendanceFile.js";
import { countAttendance } from "./countAttendance.js";
import { countGrades } from "./countGrades.js";
import type { FileCounts } from "./fileCounts.js";
import { gradeColumns, gradeFile } from "./gradeFile.js";
import type { LoopFormat } from "./loopImport.js";

/** What an import of a kind of file is held to; ratios of CPU time, where nothing else is said. */
export interface Goals {
  /** Import over raw load, both into a database file. At most. */
  readonly overRawFile: number;
  /** Loop over import. At least. */
  readonly loopOver: number;
  readonly peakMb: number;
}

export interface Kind {
  readonly label: string;
  readonly columns: readonly string[];
  /** Rows of the run that the goals are for. */
  readonly rows: number;
  file(folder: string, rows: number): string;
  /** Counts what must be kept, without DuckDB. */
  count(path: string): Promise<FileCounts>;
  /** Asks an imported workspace for the same. */
  readonly counts: URL;
  readonly loop: LoopFormat;
  readonly goals: Goals;
}

const whole = z
  .string()
  .regex(/^\d{1,7}$/)
  .transform(Number);
const unit = z
  .string()
  .regex(/^\d{8}$/)
  .transform(Number);
const lasar = z
  .string()
  .regex(/^20\d\d\/\d\d$/)
  .refine((text) => (Number(text.slice(2, 4)) + 1) % 100 === Number(text.slice(5)))
  .transform((text) => 2000 + Number(text.slice(5)));
const pupil = {
  lasar,
  termin: z.enum(["HT", "VT"]),
  elev_id: z.string().regex(/\S/),
  skolenhetskod: unit,
  kon: z.enum(["F", "P", "K", "M"]),
};
const flag = z.enum(["J", "N", ""]).optional();
const subject =
  /^(BI|BL|DA|EN|FY|GE|HI|HKK|IDH|JU|KE|MA|MU|NO|RE|SH|SL|SO|SV|SVA|TK|TN|(M1|M2|ML)[A-ZÅÄÖ]{0,4})$/i;

export const kinds = {
  grades: {
    label: "grade rows",
    columns: gradeColumns,
    rows: 5_000_000,
    file: gradeFile,
    count: countGrades,
    counts: new URL("./sql/counts_betyg.sql", import.meta.url),
    loop: {
      contract: z.object({
        ...pupil,
        arskurs: z
          .string()
          .regex(/^[1-9]$/)
          .transform(Number),
        amne: z.string().regex(subject),
        betyg: z.enum(["A", "B", "C", "D", "E", "F", "-", ""]),
        sprakval: flag,
        anpassad_studiegang: flag,
      }),
      table: `create schema stg; create table stg.loop (
        lasar integer, termin varchar, elev_id integer, skolenhetskod integer, kon varchar, arskurs integer, amne varchar,
        betyg varchar, sprakval varchar, anpassad_studiegang varchar
      )`,
    },
    goals: { overRawFile: 2.2, loopOver: 5, peakMb: 1000 },
  },
  attendance: {
    label: "attendance rows",
    columns: attendanceColumns,
    rows: 20_000_000,
    file: attendanceFile,
    count: countAttendance,
    counts: new URL("./sql/counts_franvaro.sql", import.meta.url),
    loop: {
      contract: z
        .object({
          ...pupil,
          arskurs: z
            .string()
            .regex(/^[0-9]$/)
            .transform(Number),
          undervisningstid_min: whole,
          giltig_min: whole,
          ogiltig_min: whole,
          rapporterad_min: z.union([z.literal("").transform(() => null), whole]),
          period_fran: z.iso.date(),
          period_till: z.iso.date(),
        })
        .refine((row) => row.giltig_min + row.ogiltig_min <= row.undervisningstid_min)
        .refine((row) => (row.rapporterad_min ?? 0) <= row.undervisningstid_min)
        .refine((row) => row.period_fran <= row.period_till),
      table: `create schema stg; create table stg.loop (
        lasar integer, termin varchar, elev_id integer, skolenhetskod integer, kon varchar, arskurs integer,
        undervisningstid_min integer, giltig_min integer, ogiltig_min integer, rapporterad_min integer,
        period_fran varchar, period_till varchar
      )`,
    },
    goals: { overRawFile: 1.6, loopOver: 10, peakMb: 1000 },
  },
} satisfies Readonly<Record<string, Kind>>;

export type KindName = keyof typeof kinds;

export function isKindName(text: string | undefined): text is KindName {
  return text !== undefined && Object.hasOwn(kinds, text);
}

/** A file of pupils' records, and the periods that its rows are of. */
export interface PupilFile {
  readonly sha256: string;
  readonly name: string;
  /** Rows taken in or put in quarantine. */
  readonly records: number;
  readonly periods: readonly FilePeriod[];
}

export interface FilePeriod {
  readonly family: string;
  readonly period: string;
  /** A later file has all that this one has of it. */
  readonly isReplaced: boolean;
}

export interface Forgettable {
  /** All of whose rows are of earlier läsår. */
  readonly forgotten: readonly PupilFile[];
  /** With rows of earlier läsår, and of others that no later file has: only whole files can be forgotten. */
  readonly mixed: readonly PupilFile[];
  /** Whose läsår is not known, such as one that is all in quarantine. */
  readonly unknown: readonly PupilFile[];
}

/** Longest time from the start of an upper secondary year group to its last figures: three years, two more, and the term of the exam. */
const GYMNASIUM_YEARS = 6;

/** Which files have only rows of läsår that end before `endYear`. */
export function forgettable(files: readonly PupilFile[], endYear: number): Forgettable {
  const kind = ({ periods }: PupilFile): keyof Forgettable | "kept" => {
    const dated = periods.map((each) => ({ ...each, year: lastYear(each) }));
    if (dated.length === 0 || dated.some(({ year }) => year === undefined)) return "unknown";
    const isEarlier = ({ year = endYear }: (typeof dated)[number]) => year < endYear;
    if (!dated.some(isEarlier)) return "kept";
    return dated.every((each) => isEarlier(each) || each.isReplaced) ? "forgotten" : "mixed";
  };
  const of = (wanted: keyof Forgettable) => files.filter((file) => kind(file) === wanted);
  return { forgotten: of("forgotten"), mixed: of("mixed"), unknown: of("unknown") };
}

/**
 * The year in which the last läsår of a period ends: "2021/22", "2021/22 VT", the round "2021-10", the calendar year
 * "2021" of adult education, or the year an upper secondary year group began. Undefined when it says no year.
 */
function lastYear({ family, period }: FilePeriod): number | undefined {
  const lasar = /^(\d{4})\/\d{2}\b/.exec(period);
  if (lasar) return Number(lasar[1]) + 1;
  const round = /^(\d{4})-(\d{2})\b/.exec(period);
  if (round) return Number(round[1]) + (Number(round[2]) > 6 ? 1 : 0);
  const year = /^\d{4}$/.exec(period);
  if (!year) return undefined;
  return Number(period) + (family === "gymnasium" ? GYMNASIUM_YEARS : 1);
}

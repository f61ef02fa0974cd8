import { monthNames } from "../../src/format/monthNames.js";
import { foldName } from "../intake/foldName.js";

/** What a text says of time; parts from several places (a label and a header) are put together. */
export interface Period {
  /** The year a läsår begins. */
  readonly lasarStart?: number;
  readonly termin?: "HT" | "VT";
  /** 1–12. */
  readonly month?: number;
  /** Calendar year. */
  readonly year?: number;
}

const MONTH =
  "jan(?:uari)?|feb(?:ruari)?|mar(?:s)?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const TERM = "ht|vt|host(?:en)?|var(?:en)?|hosttermin(?:en)?|vartermin(?:en)?";
const PREFIX = /^(?:lasaret|lasar|terminen|termin|period|aret|ar|matning(?:en)?|omgang)\b[:\s]*/;
const SPAN = /^(\d{4}|\d{2})\s?([/–-])\s?(\d{4}|\d{2})$/;
const YEAR_MONTH = /^((?:19|20)\d\d)-(0[1-9]|1[0-2])$/;
const TERM_FIRST = new RegExp(`^(${TERM})[\\s-]*((?:20)?\\d\\d)?$`);
const TERM_LAST = new RegExp(`^((?:20)\\d\\d)[\\s-]*(${TERM})$`);
const MONTH_FIRST = new RegExp(`^(${MONTH})[\\s-]*((?:20)?\\d\\d)?$`);
const MONTH_LAST = new RegExp(`^((?:20)\\d\\d)[\\s-]*(${MONTH})$`);

/** Reads "2024/25", "24/25", "Läsåret 2024/2025", "HT 2024", "VT25", "oktober 2024", "2024-10", "2024". Else undefined. */
export function readPeriod(text: string): Period | undefined {
  const folded = foldName(text).replace(PREFIX, "");
  const month = YEAR_MONTH.exec(folded);
  if (month) return withMonth(Number(month[2]), Number(month[1]));
  const span = SPAN.exec(folded);
  if (span) {
    const start = fullYear(span[1] ?? "");
    const end = String(start + 1);
    return span[3] !== undefined && end.endsWith(span[3]) ? { lasarStart: start } : undefined;
  }
  if (/^(?:19|20)\d\d$/.test(folded)) return { year: Number(folded) };
  const term = TERM_FIRST.exec(folded) ?? reversed(TERM_LAST.exec(folded));
  if (term) return withTerm(/^(?:ht|host)/.test(term[1] ?? "") ? "HT" : "VT", term[2]);
  const named = MONTH_FIRST.exec(folded) ?? reversed(MONTH_LAST.exec(folded));
  if (!named) return undefined;
  const number = monthNames.findIndex((name) => name.startsWith((named[1] ?? "").slice(0, 3))) + 1;
  return withMonth(number, named[2] === undefined ? undefined : fullYear(named[2]));
}

/** Splits "Meritvärde 2024/25" or "HT 2024 Antal" into the words and the period; undefined when either is not there. */
export function splitPeriod(text: string): { readonly words: string; readonly period: string } | undefined {
  const words = text.normalize("NFC").trim().split(/\s+/);
  for (const size of [2, 1]) {
    if (words.length <= size) continue;
    const last = words
      .slice(-size)
      .join(" ")
      .replace(/^[(]|[)]$/g, "");
    if (readPeriod(last))
      return {
        words: words
          .slice(0, -size)
          .join(" ")
          .replace(/[,:–-]$/, "")
          .trim(),
        period: last,
      };
    const first = words.slice(0, size).join(" ").replace(/[,:]$/, "");
    if (readPeriod(first)) return { words: words.slice(size).join(" "), period: first };
  }
  return undefined;
}

/** Undefined when two parts contradict each other. */
export function mergePeriods(parts: readonly Period[]): Period | undefined {
  const merged: { -readonly [Key in keyof Period]: Period[Key] } = {};
  for (const part of parts) {
    for (const key of ["lasarStart", "termin", "month", "year"] as const) {
      const value = part[key];
      if (value === undefined) continue;
      // a calendar year beside a läsår says less than the läsår does
      if (merged[key] !== undefined && merged[key] !== value && key !== "year") return undefined;
      Object.assign(merged, { [key]: value });
    }
  }
  return merged;
}

/** "2024/25" of the year it begins. */
export function lasarText(start: number): string {
  return `${start}/${String((start + 1) % 100).padStart(2, "0")}`;
}

function reversed(match: RegExpExecArray | null): readonly (string | undefined)[] | undefined {
  return match ? [match[0], match[2], match[1]] : undefined;
}

function withTerm(termin: "HT" | "VT", year: string | undefined): Period {
  if (year === undefined) return { termin };
  return { termin, lasarStart: fullYear(year) - (termin === "VT" ? 1 : 0) };
}

/** A läsår runs from August. */
function withMonth(month: number, year: number | undefined): Period {
  if (year === undefined) return { month };
  return { month, year, lasarStart: month >= 8 ? year : year - 1 };
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

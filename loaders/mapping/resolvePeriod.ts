import { monthNames } from "../../src/format/monthNames.js";
import { maskValue } from "../intake/maskValue.js";
import type { Mapping } from "./mappingSchema.js";
import { lasarText, mergePeriods, type Period, readPeriod } from "./readPeriod.js";

/** Fields of the target that time gives; a rule when the mapping puts this time aside; or what is wrong. */
export type PeriodAnswer =
  | { readonly fields: Readonly<Record<string, string>>; readonly lasar: string | undefined }
  | { readonly aside: string }
  | { readonly message: string };

/** Puts together what filters, labels and headers say of time, in the form the target wants. */
export function resolvePeriod(texts: readonly string[], mapping: Mapping): PeriodAnswer {
  const parts: Period[] = [];
  for (const text of texts) {
    const part = readPeriod(text);
    if (!part) {
      const cure = "Skriv till exempel 2024/25, HT 2024, oktober 2024 eller 2024.";
      return {
        message: `"${maskValue(text, "period")}" går inte att läsa som läsår, termin, månad eller år. ${cure}`,
      };
    }
    parts.push(part);
  }
  const period = mergePeriods(parts);
  if (!period)
    return {
      message: `Tiden är motsägande: ${texts.map((text) => `"${maskValue(text, "period")}"`).join(" och ")}.`,
    };
  const start = lasarStart(period, mapping);
  const lasar = start === undefined ? undefined : lasarText(start);
  if (mapping.mal === "resultat") return resultPeriod(period, lasar, mapping);
  const month = period.month === undefined ? undefined : monthNames[period.month - 1];
  if (mapping.mal === "enkat_aggregat") {
    const omgang = yearMonth(period) ?? (period.termin && lasar ? `${lasar} ${period.termin}` : lasar);
    return { fields: { omgang: omgang ?? String(period.year ?? "") }, lasar };
  }
  const tillfalle = month ?? period.termin;
  return {
    fields: { lasar: lasar ?? "", ...(tillfalle ? { tillfalle: tillfalle.toLowerCase() } : {}) },
    lasar,
  };
}

function resultPeriod(period: Period, lasar: string | undefined, mapping: Mapping): PeriodAnswer {
  const month = yearMonth(period);
  if (month) return { fields: { lasar: month }, lasar };
  if (period.termin && period.termin !== mapping.period.termin) {
    return { aside: `annan termin än ${mapping.period.termin}` };
  }
  if (lasar === undefined && period.year !== undefined && mapping.period.ar === null) {
    const question = "Är ett ensamt årtal ett kalenderår eller läsåret som slutar då?";
    return { message: `${question} Svara under period.ar i mappningen: "kalenderar" eller "lasarets_slut".` };
  }
  const year = period.year === undefined ? "" : String(period.year);
  return { fields: { lasar: lasar ?? year }, lasar };
}

function lasarStart({ lasarStart: start, year }: Period, { mal, period }: Mapping): number | undefined {
  if (start !== undefined || year === undefined) return start;
  return period.ar === "lasarets_slut" || mal !== "resultat" ? year - 1 : undefined;
}

/** "2025-10": a month needs a year, its own or the läsår's. */
function yearMonth({ month, year, lasarStart: start }: Period): string | undefined {
  if (month === undefined) return undefined;
  const ofLasar = start === undefined ? undefined : month >= 8 ? start : start + 1;
  const whole = year ?? ofLasar;
  return whole === undefined ? undefined : `${whole}-${String(month).padStart(2, "0")}`;
}

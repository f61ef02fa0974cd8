import type { Indicator } from "./defineIndicator.js";

/** Whether an indicator is a survey's index 0–10, of own answers or as published: no share and no response rate (EN-2). */
export function isSurveyIndex({ measure, unit }: Pick<Indicator, "measure" | "unit">): boolean {
  return measure === "index" || unit === "indexpoäng";
}

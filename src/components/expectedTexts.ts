import type { Indicator } from "../indicators/defineIndicator.js";

interface ExpectedText {
  /** Name as it stands in a legend. */
  readonly name: string;
  /** Why a single unit may lack it (SA-4). */
  readonly missing: string;
  /** How it may be read (SA-6, SA-9, SA-11). */
  readonly reading: readonly string[];
}

const salsa: ExpectedText = {
  name: "SALSA:s förväntade värde",
  missing:
    "SALSA publiceras bara för enheter med minst 15 elever i årskurs 9 och med bakgrundsuppgifter för minst 75 procent av dem.",
  reading: [
    "Det förväntade värdet är inget mål: avvikelsen säger att något skiljer, inte varför, och får inte användas för att rangordna skolor.",
    "Intervallen är egen beräkning, inte Skolverkets.",
  ],
};

/** Texts about the model behind an expected value; null when the indicator has none. */
export function expectedText(indicator: Indicator): ExpectedText | null {
  return indicator.expected.source === "salsa" ? salsa : null;
}

/** Why the indicator as a whole has no expected value, or null. */
export function noExpectedReason(indicator: Indicator): string | null {
  return indicator.expected.source === "none" ? indicator.expected.reason : null;
}

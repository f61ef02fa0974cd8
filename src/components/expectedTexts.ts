import { swedishList } from "../format/swedishList.js";
import type { Indicator } from "../indicators/defineIndicator.js";
import type { ExpectedSource, ValueRow } from "../indicators/valueRow.js";

interface ExpectedText {
  /** Name as it stands in a legend; no two models share one (SA-10). */
  readonly name: string;
  /** Beside a number in a table; empty for the model a reader takes it to be. */
  readonly mark: string;
  /** Why a single place may lack it (SA-4). */
  readonly missing: string;
  /** How it may be read (SA-6, SA-9, SA-11). */
  readonly reading: readonly string[];
}

const texts: Readonly<Record<ExpectedSource, ExpectedText>> = {
  salsa: {
    name: "SALSA:s förväntade värde",
    mark: "",
    missing:
      "SALSA publiceras bara för enheter med minst 15 elever i årskurs 9 och med bakgrundsuppgifter för minst 75 procent av dem.",
    reading: [
      "Det förväntade värdet är inget mål: avvikelsen säger att något skiljer, inte varför, och får inte användas för att rangordna skolor.",
      "Intervallen är egen beräkning, inte Skolverkets.",
    ],
  },
  kolada_modell: {
    name: "kommunmodellens värde (SKR, Kolada)",
    mark: "kommunmodellen",
    missing: "Kommunmodellen finns i Kolada till och med 2024.",
    reading: [
      "Kommunens modellberäknade värde kommer från SKR:s kommunmodell i Kolada. Det är en annan modell än SALSA, som inte finns för kommuner: den tar också hänsyn till behov av ekonomiskt bistånd och jämför kommuner, inte skolor.",
      "Kommunens skillnad bedöms inte: hur säker modellen är för en kommun är inte publicerat, och ett intervall som bara rymmer slumpen mellan årskullar skulle göra nästan varje skillnad säker.",
    ],
  },
  egen_modell: {
    name: "förväntat värde, egen beräkning",
    mark: "egen beräkning",
    missing:
      "Den egna modellen räknas bara för enheter vars bakgrund är publicerad i SALSA och ligger inom de andra skolornas.",
    reading: [
      "Det förväntade värdet är en egen beräkning ur publicerade uppgifter om alla skolor, inte SALSA och inte Skolverkets. Modellen säger att något skiljer, inte varför, och får inte användas för att rangordna skolor.",
      "Hur mycket modellen förklarar och hur många skolor den bygger på står i analys/egen-modell.json.",
    ],
  },
};

/** Texts about the model that units of the indicator are compared with; null when it has none. */
export function expectedText(indicator: Indicator): ExpectedText | null {
  return indicator.expected.source === "salsa" ? texts.salsa : null;
}

/** Texts about the models behind the expected values of rows, each model once. */
export function modelTexts(rows: readonly (ValueRow | null)[]): readonly ExpectedText[] {
  const present = rows.flatMap((row) =>
    row?.expected_source && (row.expected !== null || row.deviation !== null) ? [row.expected_source] : [],
  );
  const order: readonly ExpectedSource[] = ["salsa", "egen_modell", "kolada_modell"];
  return order.filter((source) => present.includes(source)).map((source) => texts[source]);
}

/** What the mark for an expected value means in a picture of the rows; null when none has one. */
export function expectedName(rows: readonly (ValueRow | null)[]): string | null {
  const names = modelTexts(rows.filter((row) => row !== null && row.expected !== null)).map(
    ({ name }) => name,
  );
  return names.length === 0 ? null : swedishList(names);
}

/** Name of the model beside a number that is not SALSA's; empty otherwise. */
export function modelMark(row: ValueRow): string {
  const mark = row.expected_source ? texts[row.expected_source].mark : "";
  return mark === "" ? "" : ` (${mark})`;
}

/** Why the indicator as a whole has no expected value, or null. */
export function noExpectedReason(indicator: Indicator): string | null {
  return indicator.expected.source === "none" ? indicator.expected.reason : null;
}

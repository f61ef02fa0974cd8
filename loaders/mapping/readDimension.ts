import { foldName } from "../intake/foldName.js";
import { type MappingContext, subjectCode } from "./mappingContext.js";
import type { Dimension } from "./mappingTargets.js";

/** A text in the form of the standard formats, or a Swedish sentence on what is allowed. */
export type DimensionAnswer = { readonly text: string } | { readonly message: string };

const groups: Readonly<Record<string, readonly string[]>> = {
  alla: ["alla", "totalt", "total", "samtliga", "samtliga elever", "alla elever", "bada", "bada konen"],
  flickor: ["flickor", "flicka", "f", "k", "kvinnor", "kvinna", "tjejer", "tjej"],
  pojkar: ["pojkar", "pojke", "p", "m", "man", "killar", "kille"],
};

/** Whether the text is a sex or the whole group. */
export function groupNamed(text: string): string | undefined {
  const folded = foldName(text);
  return Object.keys(groups).find((group) => groups[group]?.includes(folded));
}

/** "Åk 9", "Årskurs 9", "9A" and "9" → "9"; F for förskoleklass. */
export function arskursNamed(text: string): string | undefined {
  const match = /^(?:ak|arskurs|klass|ar)?\.?\s*(\d|f)(?:\s?[a-d])?$/.exec(foldName(text));
  return match?.[1]?.toUpperCase();
}

/** Reads a label of any dimension but enhet, period and matt, which need more than their text. */
export function readDimension(dimension: Dimension, text: string, context: MappingContext): DimensionAnswer {
  const trimmed = text.normalize("NFC").trim();
  switch (dimension) {
    case "grupp":
      return {
        text:
          groupNamed(text) ??
          foldName(text)
            .replace(/[^a-z0-9]+/g, "_")
            .replace(/^_|_$/g, ""),
      };
    case "kon": {
      const group = groupNamed(text);
      if (group === undefined) return { message: "Kön ska vara flicka eller pojke (F, P, K eller M)." };
      return { text: group === "flickor" ? "F" : group === "pojkar" ? "P" : "" };
    }
    case "arskurs": {
      const arskurs = arskursNamed(text);
      return arskurs
        ? { text: arskurs }
        : { message: "Årskurs ska vara 1–9, till exempel 9, åk 9 eller 9A." };
    }
    case "amne": {
      const kod = subjectCode(text, context.subjects);
      const message =
        "Ämnet känns inte igen. Använd Skolverkets ämneskod eller ämnets namn, eller mappningens oversatt.amne.";
      return kod ? { text: kod } : { message };
    }
    case "datum":
      return isDate(trimmed)
        ? { text: trimmed }
        : { message: "Datum ska skrivas ÅÅÅÅ-MM-DD, till exempel 2025-10-14." };
    case "tillfalle":
      return { text: foldName(text) };
    default:
      return { text: trimmed };
  }
}

function isDate(text: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

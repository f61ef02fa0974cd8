import type { AttackRow, Quantity } from "./attackSystem.js";
import { isKnown } from "./attackSystem.js";
import type { Finding } from "./finding.js";

const MOST_ROWS = 8;

/** In Swedish: which cell, what can be known of it, from which numbers, by which sum. Names no true number itself. */
export function explainLeak(finding: Finding): string {
  const { kind, quantity, possible, by, knownBy } = finding;
  const subject = capital(quantity.words);
  if (kind === "unproven")
    return `${subject}: det gick inte att visa inom tiden att talet inte kan räknas fram. Det räknas som ett läckage.`;
  const sums = by.filter((each): each is AttackRow => "terms" in each);
  const ranges = by.filter((each): each is Quantity => !("terms" in each));
  const said = [
    ...sums.slice(0, MOST_ROWS).map(sumText),
    ...(sums.length > MOST_ROWS ? [`och ${sums.length - MOST_ROWS} samband till`] : []),
    ...ranges.filter(({ places }) => places.length > 0).map(rangeText),
  ];
  const own =
    quantity.places.length > 0 && isKnown(quantity) ? ` Det står i ${quantity.places.join(" och ")}.` : "";
  const way = said.length > 0 ? ` Så räknas det fram: ${said.join("; ")}.` : "";
  const insider = knownBy ? ` Den som själv är ensam i ${knownBy.words} kan räkna så.` : "";
  const gaps = possible && possible.length > 0 ? " Bara några hela tal är möjliga." : "";
  return `${subject} ${interval(finding)}.${own}${gaps}${way}${insider}`;
}

function interval({ low, high, possible }: Finding): string {
  if (possible && possible.length > 1 && possible.length < 5) return `kan bara vara ${possible.join(", ")}`;
  if (high - low < 1e-3) return `är ${number(low)}`;
  return high === Number.POSITIVE_INFINITY
    ? `är minst ${number(low)}`
    : `ligger mellan ${number(low)} och ${number(high)}`;
}

/** "flickor + pojkar = alla (antalet alla, A är 22 enligt values.csv rad 3)". */
function sumText({ words, terms }: AttackRow): string {
  const known = terms.filter(({ quantity }) => isKnown(quantity) && quantity.high > 0);
  const hidden = terms.filter(({ quantity }) => !isKnown(quantity));
  const numbers = [
    ...known.map(({ quantity }) => `${quantity.words} ${number(quantity.low)}${source(quantity)}`),
    ...hidden.map(({ quantity }) => `${quantity.words} visas inte`),
  ];
  return numbers.length === 0 ? words : `${words} (${numbers.join(", ")})`;
}

function rangeText(quantity: Quantity): string {
  return `${quantity.words} är ${number(quantity.low)}–${number(quantity.high)}${source(quantity)}`;
}

function source({ places }: Quantity): string {
  return places.length === 0 ? "" : ` enligt ${[...new Set(places)].join(" och ")}`;
}

/** For messages to the publisher only, so the plain form does. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100).replace(".", ",");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

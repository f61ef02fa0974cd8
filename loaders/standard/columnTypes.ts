import { foldName } from "../intake/foldName.js";
import { namesSomeone } from "../intake/namesSomeone.js";
import { nearestName } from "../intake/nearestName.js";
import { showText } from "../intake/showText.js";
import { groupNamed } from "../mapping/readDimension.js";
import { holdsIdentity } from "./holdsIdentity.js";
import { maskFreeText } from "./maskFreeText.js";
import type { CellReading, ColumnType } from "./standardFormat.js";

const read = (cell: string): CellReading => ({ cell });
const refuse = (message: string): CellReading => ({ refuse: message });
const CONTROL = /\p{Cc}/u;

/** One of the words, case and å/ä/ö-or-a/o free; what a row may write → what is kept. */
export function word(words: Readonly<Record<string, string>>, allowed: string): ColumnType {
  const kept = new Map(Object.entries(words).map(([written, cell]) => [foldName(written), cell]));
  return (text) => {
    const cell = kept.get(foldName(text));
    return cell === undefined ? refuse(allowed) : read(cell);
  };
}

function same(words: string): Record<string, string> {
  return Object.fromEntries(words.split(" ").map((each) => [each, each]));
}

export const termin = word(same("HT VT"), "Terminen ska vara HT eller VT.");
export const kon = word(
  { F: "F", K: "F", P: "P", M: "P" },
  "Kön ska vara F (flicka) eller P (pojke). K och M godtas.",
);
export const jaNej = word(same("J N"), "Värdet ska vara J eller N.");
/** A–F, and - for no basis (streck, MV-2). */
export const betyg = word(same("A B C D E F -"), "Betyget ska vara A, B, C, D, E, F eller - (streck).");

/** Förskoleklass is year 0; years of gymnasieskolan are written GY1–GY4, so that they are not years 1–4. */
export const arskurs = word(
  { F: "0", ...same("0 1 2 3 4 5 6 7 8 9 GY1 GY2 GY3 GY4") },
  "Årskursen ska vara 1–9, F eller 0 för förskoleklass, eller GY1–GY4 för gymnasieskolan.",
);

export const lasar: ColumnType = (text) => {
  const [, from = "", to = ""] = /^(\d{4})\/(\d{2})$/.exec(text) ?? [];
  const follows = from !== "" && (Number(from) + 1) % 100 === Number(to);
  return follows ? read(text) : refuse("Läsåret ska skrivas som 2024/25, två år i följd.");
};

export const calendarYear: ColumnType = (text) =>
  /^(?:19|20)\d{2}$/.test(text)
    ? read(text)
    : refuse("Året ska skrivas med fyra siffror, till exempel 2025.");

export const skolenhetskod: ColumnType = (text) =>
  /^\d{8}$/.test(text)
    ? read(text)
    : refuse(
        "Skolenhetskoden ska vara åtta siffror. Har Excel gjort om koden till ett tal? Ange kolumnen som text.",
      );

/** A läsår, a calendar year or a round: what a ready-made value may be dated by (contract §4). */
export const period: ColumnType = (text, context) => {
  const asLasar = lasar(text, context);
  if ("cell" in asLasar) return asLasar;
  return /^(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2]))?$/.test(text)
    ? read(text)
    : refuse("Perioden ska vara ett läsår (2024/25), ett år (2025) eller en omgång (2025-10).");
};

/** A unit, a municipality or the nation. */
export const enhet: ColumnType = (text) =>
  /^(?:\d{8}|\d{4})$/.test(text)
    ? read(text)
    : refuse(
        "Enheten ska vara en skolenhetskod (åtta siffror), en kommunkod (fyra siffror) eller 0000 för riket.",
      );

/** A survey round or an occasion: a year, a month or a date. */
export const omgang: ColumnType = (text) =>
  /^(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/.test(text)
    ? read(text)
    : refuse("Omgången ska skrivas som år och månad, till exempel 2025-10, eller bara år.");

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const stockholm = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm", dateStyle: "short" });

/** A day of the calendar as 2025-10-31, which must exist. A time with its zone is the day it was in Stockholm. */
export const date: ColumnType = (text) => {
  if (isDay(text)) return read(text);
  const instant = INSTANT.test(text) && isDay(text.slice(0, 10)) ? new Date(text) : undefined;
  return instant !== undefined && !Number.isNaN(instant.getTime())
    ? read(stockholm.format(instant))
    : refuse("Datumet ska vara en dag som finns, skriven som 2025-10-31.");
};

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return (
    /^20\d{2}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  );
}

export const count: ColumnType = (text) => {
  const digits = text.replace(/(?<=\d)[ \u00a0\u2009\u202f](?=\d{3}(?:\D|$))/g, "");
  return /^\d{1,9}$/.test(digits)
    ? read(String(Number(digits)))
    : refuse(
        "Antalet ska vara ett heltal, noll eller större, utan decimaler. Mellanslag får skilja tusental.",
      );
};

/** A number or a source's symbol for one that is not shown; kept with a decimal comma. */
export const value: ColumnType = (text, { decimal, isTyped }) => {
  if (text === ".." || text === "." || text === "~100" || text === "~0") return read(text);
  const plain = text.replace(/(?<=\d)[ \u00a0\u2009\u202f](?=\d{3}(?:\D|$))/g, "");
  // a zero has no sign: whatever wrote it so did not mean a number to be shown
  if (!/^-?\d{1,12}(?:[.,]\d{1,15})?$/.test(plain) || /^-0*(?:[.,]0*)?$/.test(plain))
    return refuse("Värdet ska vara ett tal, till exempel 84,5, eller .. (dolt) eller . (saknas).");
  const mark = /[.,]/.exec(plain)?.[0];
  if (isTyped) return read(plain.replace(".", ","));
  if (mark !== undefined && mark !== decimal)
    return refuse(
      "Kolumnen har både decimalkomma och decimalpunkt, så talet kan betyda två saker. Använd decimalkomma i alla rader.",
    );
  if (/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(plain))
    return refuse(
      "Talet kan läsas både som tusental och med tre decimaler. Skriv tusental med mellanslag och högst två decimaler.",
    );
  return read(plain.replace(".", ","));
};

/** An id is never kept, nor told: only its code. */
export function identity(domain: "elev" | "svarande"): ColumnType {
  return (text, { codeId }) =>
    CONTROL.test(text)
      ? refuse("Id:t innehåller ett osynligt styrtecken. Skriv om det i källsystemet.")
      : read(codeId(domain, text));
}

/** A text that may be a sentence, without control characters, and without what reaches someone by number or address. */
export function text(longest: number): ColumnType {
  return (written) => {
    if (written.length > longest || CONTROL.test(written))
      return refuse(`Texten ska vara högst ${longest} tecken och utan styrtecken.`);
    if (holdsIdentity(written))
      return refuse(
        "Texten innehåller något som ser ut som personnummer, e-postadress eller telefonnummer. Ta bort det ur exporten.",
      );
    return read(written.normalize("NFC"));
  };
}

/** A short name or label, which no person has. */
export function label(longest: number): ColumnType {
  const asText = text(longest);
  return (written, context) => {
    const reading = asText(written, context);
    return "cell" in reading && namesSomeone(written)
      ? refuse("Texten ser ut att säga vem någon är. Det får bara stå i `elev_id`. Rätta exporten.")
      : reading;
  };
}

/** When in the läsår, in the municipality's own word; folded, so that October is one occasion however it is written. */
export const tillfalle: ColumnType = (text, context) => label(40)(foldName(text), context);

/** A group of pupils by its name in the published data (contract §4): alla, flickor, pojkar, nyanlanda … */
export const grupp: ColumnType = (text) => {
  const name = groupNamed(text) ?? foldName(text);
  return /^[a-z][a-z0-9_]{0,59}$/.test(name)
    ? read(name)
    : refuse("Gruppen ska vara alla, flickor, pojkar eller ett namn med små bokstäver och _, som nyanlanda.");
};

/** What someone has written, of any length: masked before anything is stored, and its line ends are spaces. */
export const freeText: ColumnType = (text) => {
  const { text: masked, count } = maskFreeText(text);
  return { cell: masked.replace(/[\r\n\t]+/g, " ").normalize("NFC"), masked: count };
};

/** Skolverket's subject codes; M1, M2 and ML may carry a language. */
export function amne(codes: ReadonlySet<string>): ColumnType {
  return (text) => {
    const code = text.toUpperCase();
    const [, group = "", language = ""] = /^(M1|M2|ML)([A-ZÅÄÖ]{0,4})$/.exec(code) ?? [];
    return codes.has(code) || (group !== "" && language !== "")
      ? read(code)
      : refuse(
          "Ämneskoden finns inte i Skolverkets lista. M1, M2 och ML får följas av en språkkod, till exempel M2SPA.",
        );
  };
}

/** An indicator of the catalogue. */
export function indicator(ids: readonly string[]): ColumnType {
  return (text) => {
    if (ids.includes(text)) return read(text);
    const near = nearestName(text, ids);
    const advice = near === undefined ? "Alla id finns i indicators.json." : `Menade du ${showText(near)}?`;
    return refuse(`Indikatorn finns inte i katalogen. ${advice}`);
  };
}

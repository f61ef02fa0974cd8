import { namesSomeone } from "../intake/namesSomeone.js";
import { nearestName } from "../intake/nearestName.js";
import { showText } from "../intake/showText.js";
import type { CellReading, ColumnType } from "./standardFormat.js";

const read = (cell: string): CellReading => ({ cell });
const refuse = (message: string): CellReading => ({ refuse: message });
const CONTROL = /\p{Cc}/u;

/** One of the words, whatever its case; what a row may write → what is kept. */
export function word(words: Readonly<Record<string, string>>, allowed: string): ColumnType {
  const kept = new Map(Object.entries(words).map(([written, cell]) => [written.toUpperCase(), cell]));
  return (text) => {
    const cell = kept.get(text.toUpperCase());
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

/** A day of the calendar as 2025-10-31; days that do not exist are refused. */
export const date: ColumnType = (text) => {
  const day = new Date(`${text}T00:00:00Z`);
  const exists =
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  return exists ? read(text) : refuse("Datumet ska vara en dag som finns, skriven som 2025-10-31.");
};

export const count: ColumnType = (text) => {
  const digits = text.replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(?:\D|$))/g, "");
  return /^\d{1,9}$/.test(digits)
    ? read(String(Number(digits)))
    : refuse(
        "Antalet ska vara ett heltal, noll eller större, utan decimaler. Mellanslag får skilja tusental.",
      );
};

/** A number or a source's symbol for one that is not shown; kept with a decimal comma. */
export const value: ColumnType = (text, { decimal }) => {
  if (text === ".." || text === "." || text === "~100" || text === "~0") return read(text);
  const plain = text.replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(?:\D|$))/g, "");
  if (!/^-?\d{1,12}(?:[.,]\d{1,12})?$/.test(plain))
    return refuse("Värdet ska vara ett tal, till exempel 84,5, eller .. (dolt) eller . (saknas).");
  const mark = /[.,]/.exec(plain)?.[0];
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

/** Text as someone has written it, without control characters. */
export function text(longest: number): ColumnType {
  return (written) =>
    written.length <= longest && !CONTROL.test(written)
      ? read(written.normalize("NFC"))
      : refuse(`Texten ska vara högst ${longest} tecken och utan styrtecken.`);
}

/** A short name or label, which no person has. */
export function label(longest: number): ColumnType {
  const asText = text(longest);
  return (written, context) =>
    namesSomeone(written)
      ? refuse("Texten ser ut att säga vem någon är. Det får bara stå i `elev_id`. Rätta exporten.")
      : asText(written, context);
}

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

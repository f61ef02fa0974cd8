import type { z } from "zod";
import { DataFaults } from "../intake/dataFaults.js";
import type { Fault } from "../intake/fault.js";
import { looksLikePersonnummer } from "../intake/looksLikePersonnummer.js";
import type { correctionContract } from "./correctionContract.js";

/** A correction as it is decided: where it stands, and the row that it is about. */
export interface Correction {
  /** `rattelser/<name>`, and the row in it. */
  readonly file: string;
  readonly row: number;
  readonly kalla: string;
  /** Column → value. Ids of pupils are here as they were written: it goes no further than to be coded. */
  readonly key: ReadonlyMap<string, string>;
  readonly column: string;
  readonly expected: string;
  readonly value: string;
  readonly reason: string;
  readonly decidedBy: string;
  readonly date: string;
}

/** A correction that a build rests on. */
export interface AppliedCorrection extends Pick<Correction, "column" | "reason" | "decidedBy" | "date"> {
  readonly fileId: number;
  readonly rowNumber: number;
  /** Then readers are told that there is one, and no more. */
  readonly isPupil: boolean;
}

/** Throws DataFaults when `nyckel` is not column=value, or names a column twice. Shows nothing of it. */
export function toCorrection(
  file: string,
  row: number,
  values: z.infer<typeof correctionContract>,
): Correction {
  const parts = values.nyckel
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const pairs = parts.flatMap((part) => {
    const at = part.indexOf("=");
    const [name, value] = [part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).trim()];
    return at > 0 && /^[a-zåäö0-9_]+$/.test(name) && value !== "" ? [[name, value] as const] : [];
  });
  const key = new Map(pairs);
  if (pairs.length === 0 || pairs.length < parts.length || key.size < pairs.length) {
    const message =
      "Nyckeln säger vilken rad som rättas: kolumn=värde med kommatecken mellan, som " +
      "skolenhetskod=12345678, lasar=2024/25. Varje kolumn får stå en gång.";
    throw new DataFaults([{ code: "rattelse-nyckel", file, row, column: "nyckel", message }]);
  }
  for (const [column, text] of [
    ["orsak", values.orsak],
    ["beslutad_av", values.beslutad_av],
  ] as const) {
    if (!text.split(/[\s,;:()]+/).some(looksLikePersonnummer)) continue;
    const message =
      "Här står något som ser ut som ett personnummer. Orsak och beslut visas för läsare: skriv dem utan.";
    throw new DataFaults([{ code: "personuppgift", file, row, column, message }]);
  }
  return {
    file,
    row,
    key,
    kalla: values.kalla,
    column: values.kolumn.toLowerCase(),
    expected: values.forvantat,
    value: values.nytt_varde,
    reason: values.orsak,
    decidedBy: values.beslutad_av,
    date: values.datum,
  };
}

/** A fault of a correction, at its row. */
export function correctionFault(
  { file, row }: Correction,
  code: string,
  column: string,
  message: string,
): Fault {
  return { code: `rattelse-${code}`, file, row, column, message };
}

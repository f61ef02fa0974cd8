import type { Fault } from "../intake/fault.js";

const FULL = /\b(?:ENOSPC|EDQUOT|EFBIG)\b|No space left on device|Disk quota exceeded|File too large/i;
const BROKEN = /\bEIO\b|Input\/output error/i;
const READ_ONLY = /\bEROFS\b|Read-only file system/i;

/** What is wrong with the machine rather than with the program or the files, for whoever looks after it; or undefined. */
export function machineFault(error: unknown): Fault | undefined {
  const text = textOf(error);
  const fault = (code: string, message: string): Fault => ({ code, file: "", message });
  if (FULL.test(text))
    return fault(
      "full-disk",
      "Disken är full. Inget har gått förlorat: frigör utrymme och kör kommandot igen.",
    );
  if (BROKEN.test(text))
    return fault(
      "diskfel",
      "Disken gick inte att läsa eller skriva. Inget har publicerats. Kontrollera disken och kör kommandot igen.",
    );
  if (READ_ONLY.test(text))
    return fault("skrivskyddad", "Disken är skrivskyddad. Ge skrivrätt och kör kommandot igen.");
  return undefined;
}

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const code = "code" in error ? String(error.code) : "";
  return `${code} ${error.message}`;
}

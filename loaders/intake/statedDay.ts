import type { FileProbe } from "./fileProbe.js";
import { headSheets } from "./sheet.js";

/** "Valt uttag: 2025-02-12", "Uttagsdatum 2025-02-12", "Exporterad: 2025-02-12 14:05". */
const STATED =
  /^(?:valt uttag|uttag|uttagsdatum|datum för uttag|uttag gjort|exporterad|exportdatum|skapad|hämtad|utskriven)\b[^\d]{0,12}(\d{4}-\d{2}-\d{2})(?!\d)/i;
/** A line above a table says one or two things; a record has more cells. */
const CELLS = 3;

/**
 * The day a file says that its content is of, ISO: a line above the table that names it. Undefined when it does not. When
 * the file was last changed on disk says nothing: copying it, or opening and saving it, changes that.
 */
export function statedDay(probe: FileProbe): string | undefined {
  for (const { records } of headSheets(probe)) {
    for (const { cells } of records) {
      const told = cells.map((cell) => cell.normalize("NFC").trim()).filter((cell) => cell !== "");
      if (told.length === 0 || told.length > CELLS) continue;
      const day = STATED.exec(told.join(" "))?.[1];
      if (day !== undefined && isDay(day)) return day;
    }
  }
  return undefined;
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

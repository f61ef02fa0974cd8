import { copyFile, link, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { plural } from "../../../src/format/plural.js";
import type { Workspace } from "../../workspace/openWorkspace.js";
import { pupilKey } from "../../workspace/pupilKey.js";
import { DataFaults } from "../dataFaults.js";
import type { Fault } from "../fault.js";
import { type TakeInAgain, takeInTakings } from "./takeInTakings.js";
import { readTakings } from "./takings.js";

const DATABASE = "warehouse.duckdb";
const UNFINISHED = "warehouse.ombyggs.duckdb";

/**
 * Makes a damaged database anew from the raw copies: every file as it was taken in, in the same order, under the same
 * id. The damaged file is put aside, and the new one takes its place in one step when all of it is there (bad input
 * 85). Throws DataFaults, and changes nothing, when a file cannot be taken in again.
 */
export async function rebuildWarehouse(
  workspace: Workspace,
  takeInAgain: TakeInAgain,
  log: (line: string) => void,
): Promise<void> {
  const folder = workspace.private;
  log(
    `Databasen privat/${DATABASE} är skadad: dess kontrollsumma stämmer inte, eller en del av den är borta.`,
  );
  log("Den byggs om ur råkopiorna i privat/raw …");
  const { takings, keyId } = await readTakings(folder);
  if (takings.length === 0 || keyId === undefined) throw notPossible([nothingRecorded]);
  // the codes must be the same as before: with the key gone or another, nothing is made
  await pupilKey(folder, keyId);
  try {
    const warehouse = await takeInTakings({ workspace, takings, keyId }, UNFINISHED, takeInAgain);
    warehouse.close();
  } catch (error) {
    if (error instanceof DataFaults) throw notPossible(error.faults);
    throw error;
  }
  const aside = await putAside(folder);
  await rename(join(folder, UNFINISHED), join(folder, DATABASE));
  log(
    `Databasen är ombyggd: ${plural(takings.length, "inläsning", "inläsningar")} gjordes om. Den skadade ligger kvar som ` +
      `privat/${aside}; ta bort den när du har sett att allt stämmer.`,
  );
}

const nothingRecorded: Fault = {
  code: "inga-rakopior",
  file: "privat/raw",
  message:
    "Här finns inga uppgifter om vad som har lästs in. Lägg tillbaka databasen ur säkerhetskopian, eller ta bort " +
    `privat/${DATABASE} och kör build: då läses allt i inkommande/ in på nytt.`,
};

function notPossible(faults: readonly Fault[]): DataFaults {
  const message =
    "Databasen är skadad och kan inte byggas om förrän nedanstående är åtgärdat. Inget har ändrats.";
  return new DataFaults([{ code: "skadad-databas", file: `privat/${DATABASE}`, message }, ...faults]);
}

/** The damaged file gets a second name before the first is taken over; what was not yet written into it goes along. */
async function putAside(folder: string): Promise<string> {
  for (let number = 1; ; number++) {
    const name = `warehouse.skadad-${number}.duckdb`;
    if (await stat(join(folder, name)).catch(() => undefined)) continue;
    const path = join(folder, DATABASE);
    await rename(`${path}.wal`, join(folder, `${name}.wal`)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    });
    await link(path, join(folder, name)).catch(() => copyFile(path, join(folder, name)));
    return name;
  }
}

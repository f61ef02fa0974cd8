import { copyFile, link, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { plural } from "../../../src/format/plural.js";
import type { Warehouse } from "../../warehouse/openWarehouse.js";
import { prepareWarehouse } from "../../warehouse/prepareWarehouse.js";
import type { Workspace } from "../../workspace/openWorkspace.js";
import { pupilKey } from "../../workspace/pupilKey.js";
import { DataFaults } from "../dataFaults.js";
import type { Fault } from "../fault.js";
import { soundCopy } from "./soundCopy.js";
import { type FileTaking, readTakings } from "./takings.js";

const DATABASE = "warehouse.duckdb";
const UNFINISHED = "warehouse.ombyggs.duckdb";

/** Takes in one file as it was taken in then. */
export type TakeInAgain = (warehouse: Warehouse, path: string, taking: FileTaking) => Promise<void>;

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
  await discard(workspace);
  const faults: Fault[] = [];
  const warehouse = await prepareWarehouse(workspace, UNFINISHED);
  try {
    await warehouse.append("meta", "pupil_key", [[keyId]]);
    for (const taking of takings) {
      try {
        await takeInAgain(warehouse, await soundCopy(workspace, taking.sha256, taking.name), taking);
      } catch (error) {
        if (!(error instanceof DataFaults)) throw error;
        faults.push(...error.faults);
      }
    }
  } finally {
    warehouse.close();
  }
  if (faults.length > 0) {
    await discard(workspace);
    throw notPossible(faults);
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

/** What an earlier attempt left unfinished. Opening it first tells a run that is at it now from one that was cut off. */
async function discard(workspace: Workspace): Promise<void> {
  const path = join(workspace.private, UNFINISHED);
  const isThere = await stat(path).catch(() => undefined);
  if (isThere)
    await prepareWarehouse(workspace, UNFINISHED).then(
      (warehouse) => warehouse.close(),
      (error: unknown) => {
        // held by another run; damaged, it is thrown away like any other
        if (error instanceof DataFaults) throw error;
      },
    );
  await rm(path, { force: true });
  await rm(`${path}.wal`, { force: true });
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

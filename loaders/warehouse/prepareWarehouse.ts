import { chmod, mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Indicator } from "../../src/indicators/defineIndicator.js";
import { registry } from "../../src/indicators/registry.js";
import { DataFaults } from "../intake/dataFaults.js";
import { forgetTakings } from "../intake/rebuild/takings.js";
import { refuseLocked } from "../lock/refuseLocked.js";
import { enheterContract } from "../workspace/enheterContract.js";
import { malContract } from "../workspace/malContract.js";
import type { Workspace } from "../workspace/openWorkspace.js";
import { readWorkspaceTable, type WorkspaceRow } from "../workspace/readWorkspaceTable.js";
import { fillSurveyForms } from "./fillSurveyForms.js";
import { inUse } from "./inUse.js";
import { openWarehouse, type Warehouse } from "./openWarehouse.js";
import { prepareTables } from "./prepareTables.js";
import { runSqlFile } from "./runSqlFile.js";

const referenceDir = fileURLToPath(new URL("../../data/reference", import.meta.url));

const DATABASE = "warehouse.duckdb";

/**
 * Opens the workspace's private database and brings in what is not state: the registry's indicators and the workspace's
 * own tables, anew each time, and the curated lists when they have changed.
 */
export async function prepareWarehouse(workspace: Workspace, file = DATABASE): Promise<Warehouse> {
  await refuseLocked(workspace.private);
  await mkdir(join(workspace.private, "raw"), { recursive: true, mode: 0o700 });
  await mkdir(join(workspace.private, "tmp"), { recursive: true, mode: 0o700 });
  await chmod(workspace.private, 0o700);
  const path = join(workspace.private, file);
  const isThere = await stat(path).catch(() => undefined);
  if (file === DATABASE && !isThere) await forgetTakings(workspace.private);
  const warehouse = await openWarehouse({
    path,
    tempDirectory: join(workspace.private, "tmp", "duckdb"),
    allowedDirectories: [join(workspace.private, "raw"), join(workspace.private, "tmp"), referenceDir],
  }).catch((error: unknown) => {
    throw inUse(error) ?? error;
  });
  try {
    // it may have been locked while this run waited for the database
    await refuseLocked(workspace.private);
    await prepareTables(warehouse, { referenceDir, isNew: !isThere });
    await fillWorkspaceTables(warehouse, workspace);
  } catch (error) {
    // an open database keeps its lock, also from this process
    warehouse.close();
    throw error;
  }
  return warehouse;
}

async function fillWorkspaceTables(warehouse: Warehouse, { dir, config }: Workspace): Promise<void> {
  await runSqlFile(warehouse, new URL("./workspace.sql", import.meta.url));
  const { kod, namn, publicering, egen_modell } = config;
  const municipality = [kod, namn, publicering.fristaende_enheter, egen_modell] as const;
  await warehouse.append("meta", "workspace", [municipality]);
  await warehouse.append("meta", "indicator", registry.map(indicatorRow));
  await fillSurveyForms(warehouse, config.enkater);
  const variables = config.liknande_kommuner.nyckeltal;
  await warehouse.append(
    "meta",
    "similarity_variable",
    variables.map(({ kpi, vikt, ar }) => [kpi, vikt, ar ?? null]),
  );
  const units = await readWorkspaceTable(dir, "enheter.csv", enheterContract);
  refuseRepeated(units);
  await warehouse.append(
    "meta",
    "enhet",
    units.map(({ values }) => Object.values(values)),
  );
  const targets = await readWorkspaceTable(dir, "mal.csv", malContract);
  await warehouse.append(
    "meta",
    "mal",
    targets.map(({ values }) => Object.values(values)),
  );
}

function refuseRepeated(units: readonly WorkspaceRow<{ skolenhetskod: string }>[]): void {
  const first = new Map<string, number>();
  const faults = units.flatMap(({ row, values: { skolenhetskod } }) => {
    const before = first.get(skolenhetskod);
    if (before === undefined) first.set(skolenhetskod, row);
    if (before === undefined) return [];
    const message = `Skolenhetskoden ${skolenhetskod} står också på rad ${before}. Behåll en av raderna.`;
    return [{ code: "dubbel-enhet", file: "enheter.csv", row, column: "skolenhetskod", message }];
  });
  if (faults.length > 0) throw new DataFaults(faults);
}

function indicatorRow({
  id,
  measure,
  minimumN,
  fromGrades,
  fromRecords,
  fromPublished,
}: Indicator): readonly (string | number | null)[] {
  return [
    id,
    measure,
    minimumN,
    fromGrades ? "betyg" : (fromRecords?.family ?? null),
    fromGrades?.arskurs ?? null,
    fromGrades?.amne ?? null,
    fromGrades?.fact ?? fromRecords?.fact ?? null,
    fromPublished?.matt ?? null,
    fromPublished?.dimension ?? null,
  ];
}

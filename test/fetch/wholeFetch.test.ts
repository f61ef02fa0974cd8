import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { importSnapshots } from "../../loaders/fetch/importSnapshots.js";
import { sourceNames } from "../../loaders/fetch/publicSources.js";
import { sha256Of, snapshotFolder } from "../../loaders/fetch/snapshotSet.js";
import { runSqlStages } from "../../loaders/pipeline.js";
import { readSourceFiles } from "../../loaders/publish/readSourceFiles.js";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import { makeWorkspace } from "../support/makeWorkspace.js";
import { type PublicServer, publicServer } from "./publicServer.js";
import { recordings } from "./recordings.js";
import { folderState, runFetch } from "./runFetch.js";

const { municipality, statistics, surveys, unitPages, values, kpis } = recordings();
const unitCodes = unitPages.flatMap((page) =>
  [...page.matchAll(/"code":"(\d{8})"/g)].map(([, code]) => code ?? ""),
);

async function fetchAll(workspace: Awaited<ReturnType<typeof makeWorkspace>>, server: PublicServer) {
  const outcomes = [];
  for (const source of sourceNames) outcomes.push((await runFetch(workspace, server, source)).outcome);
  return outcomes;
}

async function sourceFiles(workspace: Awaited<ReturnType<typeof makeWorkspace>>) {
  const warehouse = await prepareWarehouse(workspace);
  try {
    return await readSourceFiles(warehouse);
  } finally {
    warehouse.close();
  }
}

it("fetches a whole municipality, every page and unit, keeps each answer with its origin and takes them in", async () => {
  const server = await publicServer();
  const workspace = await makeWorkspace({ kod: municipality, namn: "Kommunen" });
  const outcomes = await fetchAll(workspace, server);
  expect(outcomes.map(({ status, faults }) => [status, faults])).toEqual(sourceNames.map(() => ["new", []]));
  const named = new Map(outcomes.flatMap(({ set }) => (set?.files ?? []).map((file) => [file.name, file])));
  const withStatistics = unitCodes.filter((code) => statistics.has(code));
  expect([...named.keys()].filter((name) => name.startsWith("skolverket-skolenheter-"))).toHaveLength(
    unitPages.length,
  );
  expect([...named.keys()].filter((name) => name.startsWith("skolverket-statistik-gr-"))).toHaveLength(
    withStatistics.length,
  );
  expect(outcomes[0]?.notes.join("")).toContain(
    unitCodes.find((code) => !statistics.has(code)) ?? "no unit without",
  );
  const surveyed = [...surveys.keys()].filter((code) => unitCodes.includes(code));
  expect([...named.keys()].filter((name) => name.startsWith("skolenkaten-"))).toEqual(
    surveyed.map((code) => `skolenkaten-pupilsgr-${code}.json`),
  );
  const salsa = named.get("skolverket-salsa.json");
  const folder = snapshotFolder(workspace, "skolverket");
  const bytes = await readFile(join(folder, `${salsa?.sha256}.json`));
  expect(sha256Of(bytes)).toBe(salsa?.sha256);
  expect(JSON.parse(await readFile(join(folder, `${salsa?.sha256}.origin.json`), "utf8"))).toEqual({
    url: `${server.base}/planned-educations/v4/statistics/all-schools/salsa`,
    fetched: "2026-02-01",
    sha256: salsa?.sha256,
    bytes: bytes.length,
  });

  const taken = await importSnapshots(workspace, outcomes, "2026-02-01");
  expect(taken.faults).toEqual([]);
  const files = await sourceFiles(workspace);
  const data = files.filter(({ source }) => source === "kolada_data");
  const ours = values.filter(
    (entry) =>
      [municipality, "0000"].includes(entry.municipality) &&
      ["N15419", "N15436", "N15505"].includes(entry.kpi) &&
      kpis.some(({ id }) => id === entry.kpi),
  );
  expect(data.length).toBeGreaterThan(1);
  expect(data.reduce((sum, { accepted }) => sum + accepted, 0)).toBeGreaterThanOrEqual(ours.length);
  expect(files.map(({ source }) => source)).toEqual(
    expect.arrayContaining(["salsa", "kolada_kpi", "kolada_municipality", "kolada_data"]),
  );
  expect(taken.imported.length + taken.unread.length).toBe(named.size);
  expect(files.find(({ source }) => source === "salsa")?.origin).toBe(
    `${server.base}/planned-educations/v4/statistics/all-schools/salsa (hämtad 2026-02-01)`,
  );
});

it("sends nothing but codes, ids and years, and says who asks; no cookies", async () => {
  const server = await publicServer();
  server.override(() => undefined);
  const workspace = await makeWorkspace({ kod: municipality, namn: "Kommunen" });
  await fetchAll(workspace, server);
  expect(server.requests.length).toBeGreaterThan(unitCodes.length);
  for (const { method, headers, url } of server.requests) {
    expect(method).toBe("GET");
    expect(headers["user-agent"]).toBe("nulage/0.0.0");
    expect(headers.cookie ?? headers.authorization ?? headers.referer).toBeUndefined();
    const codes = [...(url ?? "").matchAll(/(?<=\/|,|=)(\d{4}|\d{8})(?=[/,?&]|$)/g)].map(
      ([, code]) => code ?? "",
    );
    const allowed = (code: string) =>
      [municipality, "0000"].includes(code) || unitCodes.includes(code) || /^20[12]\d$/.test(code);
    expect(codes.filter((code) => !allowed(code))).toEqual([]);
  }
  for (const { url } of server.requests.filter(({ url: path }) => path?.startsWith("/v3/")))
    for (const part of (url ?? "").split("/")) expect(part.split(",").length).toBeLessThanOrEqual(25);
});

it("changes nothing when the sources say the same again, on a later day too", async () => {
  const server = await publicServer();
  const workspace = await makeWorkspace({ kod: municipality, namn: "Kommunen" });
  await importSnapshots(workspace, await fetchAll(workspace, server), "2026-02-01");
  const snapshots = join(workspace.private, "snapshots");
  const before = await folderState(snapshots);
  const files = await sourceFiles(workspace);
  const again = await fetchAll(workspace, server);
  expect(again.map(({ status, changed }) => [status, changed])).toEqual(
    sourceNames.map(() => ["unchanged", 0]),
  );
  const taken = await importSnapshots(workspace, again, "2026-02-01");
  expect(taken.imported.every(({ known }) => known)).toBe(true);
  expect(await folderState(snapshots)).toEqual(before);
  expect(await sourceFiles(workspace)).toEqual(files);
  const { outcome } = await runFetch(workspace, server, "kolada", { today: "2026-03-01" });
  expect([outcome.status, outcome.set?.checked, outcome.set?.files[0]?.fetched]).toEqual([
    "unchanged",
    "2026-03-01",
    "2026-02-01",
  ]);
  const later = await folderState(snapshots);
  const changed = Object.keys(later).filter((name) => later[name] !== before[name]);
  expect(changed).toEqual([join("kolada", "senaste.json")]);
});

it("a value that Kolada no longer gives is gone, also when the newer answer has more years", async () => {
  const server = await publicServer();
  const workspace = await makeWorkspace({ kod: municipality, namn: "Kommunen" });
  const entry = (period: number, value: number) => ({
    kpi: "N15505",
    municipality,
    period,
    values: [
      { gender: "T", value, status: "", count: 1, isdeleted: false },
      ...(period === 2017 && value < 210 ? [] : [{ gender: "K", value: 1 + value, status: "", count: 1 }]),
    ],
  });
  const give = (values: readonly unknown[]) =>
    server.override((path) =>
      path.startsWith("/v3/data/") ? { body: JSON.stringify({ values, next_url: null }) } : undefined,
    );
  const cells = async (today: string) => {
    const { outcome } = await runFetch(workspace, server, "kolada", { today });
    expect(outcome.faults).toEqual([]);
    await importSnapshots(workspace, [outcome], today);
    const warehouse = await prepareWarehouse(workspace);
    try {
      await runSqlStages(warehouse);
      return await warehouse.query(
        "select lasar_slut, grupp, value from mart.published_cell where unit_level = 'municipality' order by all",
      );
    } finally {
      warehouse.close();
    }
  };
  give([entry(2016, 211), entry(2017, 212)]);
  expect(await cells("2026-02-01")).toHaveLength(4);
  give([entry(2016, 201.5), entry(2017, 202.5), entry(2018, 203.5)]);
  expect(await cells("2026-03-01")).toEqual([
    { lasar_slut: 2016, grupp: "alla", value: 201.5 },
    { lasar_slut: 2016, grupp: "flickor", value: 202.5 },
    { lasar_slut: 2017, grupp: "alla", value: 202.5 },
    { lasar_slut: 2018, grupp: "alla", value: 203.5 },
    { lasar_slut: 2018, grupp: "flickor", value: 204.5 },
  ]);
});

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openWarehouse, type Row } from "../../loaders/warehouse/openWarehouse.js";
import { formatNumber } from "../../src/format/formatNumber.js";
import { buildExample, type ExampleBuild } from "../support/buildExample.js";
import { hiddenUnit } from "./exampleSite.js";

const reason = "Färre än 10 elever";
/** A unit of fewer pupils is hidden: the example's `minsta_antal`. */
const LEAST = 10;
let example: ExampleBuild;
let hidden: Row[] = [];

/** The true mean of each cell that is too small to be shown, from the private database. */
async function hiddenMeans(workspace: string): Promise<Row[]> {
  const file = path.join(workspace, "privat", "warehouse.duckdb");
  const warehouse = await openWarehouse({ path: file, readOnly: true });
  try {
    const sql = `select unit_id, lasar_slut, grupp, n, numerator / 2.0 / n as mean from mart.pupil_cell
      where indicator_id = 'meritvarde_ak9' and unit_id = $unit and n < $least`;
    return await warehouse.query(sql, { unit: hiddenUnit, least: LEAST });
  } finally {
    warehouse.close();
  }
}

function textFiles(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(html|json|csv|js)$/.test(name))
    .map((name) => [name, readFileSync(path.join(folder, name), "utf8")]);
}

beforeAll(async () => {
  example = await buildExample();
  hidden = await hiddenMeans(example.workspace);
}, 300_000);

describe.each(["intern", "publik"] as const)("the %s edition", (edition) => {
  it("says of the hidden unit that it has fewer than 10 pupils, in words and in the table", () => {
    const page = readFileSync(path.join(example[edition], "enhet", `${hiddenUnit}.html`), "utf8");
    expect(page).toContain(reason);
    expect(page).toMatch(new RegExp(`<th scope="row"[^>]*>2024/25</th><td[^>]*>${reason}`));
  });

  it("DC-11: has the hidden unit's true values nowhere in its files", () => {
    expect(hidden.length).toBeGreaterThan(2);
    const files = textFiles(example[edition]);
    const about = files.filter(([name, text]) => name.includes(hiddenUnit) || text.includes(hiddenUnit));
    expect(about.length).toBeGreaterThan(3);
    for (const { mean, lasar_slut: year, grupp: group } of hidden) {
      // a round mean is any number at all: only its written form tells
      const exact = /\.\d{3}/.test(String(mean)) ? String(mean).slice(0, 7) : undefined;
      const shown = formatNumber(Number(mean), 1);
      for (const [name, text] of about) {
        const where = `${name}: ${String(group)} ${String(year)}`;
        if (exact) expect(text.includes(exact), where).toBe(false);
        if (name.endsWith(".html"))
          expect(new RegExp(`(?<![\\d,])${shown}(?![\\d])`).test(text), where).toBe(false);
      }
    }
  });

  it("leaves every number of a hidden value empty in values.csv", () => {
    const [head = "", ...rows] = readFileSync(
      path.join(example[edition], "data", "values.csv"),
      "utf8",
    ).split("\n");
    const columns = head.trim().split(",");
    const suppressed = rows.filter((row) => row.includes(",suppressed,"));
    expect(suppressed.length).toBeGreaterThan(10);
    for (const row of suppressed) {
      const cells = row.trim().split(",");
      // a reason with a comma would move the columns: then the row must be read with care, so it must not have one
      expect(cells.length, row).toBe(columns.length);
      for (const name of ["value", "n", "ci_low", "ci_high", "deviation", "judgement"]) {
        expect(cells[columns.indexOf(name)], `${name} in ${row}`).toBe("");
      }
    }
  });
});

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { DataFaults } from "../../loaders/intake/dataFaults.js";
import { importFiles } from "../../loaders/intake/importFiles.js";
import type { Warehouse } from "../../loaders/warehouse/openWarehouse.js";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import { runSqlFile } from "../../loaders/warehouse/runSqlFile.js";
import { pupilKey } from "../../loaders/workspace/pupilKey.js";
import { makeWorkspace } from "../support/makeWorkspace.js";
import { day, grades, unitA, unitB, unitC } from "./replaceFiles.js";

/** One pupil's grade, or none, of one unit and term. */
const held = fc.record({
  unit: fc.constantFrom(unitA, unitB, unitC),
  termin: fc.constantFrom("HT", "VT"),
  pupils: fc.uniqueArray(fc.constantFrom("p1", "p2", "p3"), { minLength: 1 }),
  betyg: fc.constantFrom("A", "C", "F"),
});
const gradeFile = fc.uniqueArray(held, {
  minLength: 1,
  maxLength: 4,
  selector: ({ unit, termin }) => `${unit} ${termin}`,
});
const published = fc.uniqueArray(
  fc.tuple(fc.constantFrom(unitA, unitB, unitC), fc.constantFrom("201", "202")),
  {
    minLength: 1,
    selector: ([unit]) => unit,
  },
);
const step = fc.record({
  name: fc.constantFrom("a", "b"),
  content: fc.oneof(
    fc.record({ kind: fc.constant("betyg" as const), held: gradeFile }),
    fc.record({ kind: fc.constant("salsa" as const), published }),
  ),
  replaceNewer: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Scope → its rows, of one file. */
function scopesOf({ content }: Step): Map<string, string[]> {
  if (content.kind === "salsa") return new Map(content.published.map(([unit, value]) => [unit, [value]]));
  return new Map(
    content.held.map(({ unit, termin, pupils, betyg }) => [
      `${unit} ${termin}`,
      pupils.map((pupil) => `${pupil} ${betyg}`).sort(),
    ]),
  );
}

function textOf({ content }: Step): string {
  if (content.kind === "betyg")
    return grades(
      ...content.held.flatMap(({ unit, termin, pupils, betyg }) =>
        pupils.map((pupil) => ({ unit, termin, pupil: `${pupil}-${unit}`, betyg })),
      ),
    );
  const list = content.published.map(([unit, value]) => ({
    schoolUnitCode: unit,
    name: "Påhittade skolan",
    salsaAverageGradesIn9thGradeActual: { value, valueType: "EXISTS" },
  }));
  return JSON.stringify({ body: { compulsorySchoolUnitSalsaMetricList: list, timePeriod: "2024/25" } });
}

/** What the warehouse holds, as the model writes it. */
async function heldIn(warehouse: Warehouse): Promise<Record<string, string[]>> {
  await runSqlFile(warehouse, new URL("../../loaders/staging/salsa.sql", import.meta.url));
  const rows = await warehouse.query(
    `select enhet || ' ' || termin::varchar as scope, first.name || ' ' || betyg::varchar as row
    from stg.betyg join pupil_name as first using (pupil)
    union all
    select skolenhetskod, actual::integer::varchar from stg.salsa where indicator_id = 'meritvarde_ak9'
    order by all`,
  );
  const found: Record<string, string[]> = {};
  for (const { scope, row } of rows) found[String(scope)] = [...(found[String(scope)] ?? []), String(row)];
  return found;
}

it("P3: any sequence of imports gives, per unit and period, the rows of the last file that has it", async () => {
  const workspace = await makeWorkspace({});
  const warehouse = await prepareWarehouse(workspace);
  const key = await pupilKey(workspace.private, undefined);
  const context = { warehouse, key, privateDir: workspace.private, today: day };
  // which running number each pupil got, for the model to name them
  const everyone = [unitA, unitB, unitC].flatMap((unit) =>
    ["p1", "p2", "p3"].map((name) => ({ unit, name })),
  );
  await warehouse.run("create table pupil_name (pupil integer, name varchar)");
  for (const { unit, name } of everyone) {
    const path = join(workspace.incoming, "en.csv");
    await writeFile(path, grades({ unit, pupil: `${name}-${unit}` }));
    await importFiles([path], context);
    await warehouse.run("insert into pupil_name select max(pupil), $name from stg.pupil", { name });
  }
  const tables = await warehouse.query(
    `select table_schema || '."' || table_name || '"' as name from information_schema.columns
    where column_name = 'file_id' and (table_schema in ('raw', 'meta') or table_schema || table_name = 'stgbetyg')
    and table_name in (select table_name from duckdb_tables())`,
  );
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 7 }), async (steps) => {
        for (const { name } of tables) await warehouse.run(`delete from ${String(name)}`);
        const model = new Map<string, { readonly rows: readonly string[]; readonly file: string }>();
        for (const one of steps) {
          const text = textOf(one);
          const path = join(
            workspace.incoming,
            `${one.name}.${one.content.kind === "salsa" ? "json" : "csv"}`,
          );
          await writeFile(path, text);
          const scopes = scopesOf(one);
          const known = await warehouse.query("select 1 from meta.file where sha256 = sha256($text)", {
            text,
          });
          const isGone = ![...model.values()].some(({ file }) => file === text);
          const outcome = await importFiles([path], { ...context, replaceNewer: one.replaceNewer }).catch(
            (error: unknown) => error,
          );
          // 9: bytes of which nothing counts any more come back only when asked for
          const isRefused = known.length > 0 && isGone && !one.replaceNewer;
          expect(outcome instanceof DataFaults).toBe(isRefused);
          if (!isRefused && (known.length === 0 || one.replaceNewer))
            for (const [scope, rows] of scopes) model.set(scope, { rows, file: text });
          const expected = Object.fromEntries([...model].map(([scope, { rows }]) => [scope, rows]));
          expect(await heldIn(warehouse)).toEqual(expected);
          const replaced = await warehouse.query(
            "select sha256 from meta.file where superseded_by is not null",
          );
          const counting = new Set([...model.values()].map(({ file }) => file));
          const files = await warehouse.query("select count(*)::integer as n from meta.file");
          expect(Number(files[0]?.["n"]) - replaced.length).toBe(counting.size);
        }
      }),
      { numRuns: process.env["FUZZ_RUNS"] ? Number(process.env["FUZZ_RUNS"]) : 12 },
    );
  } finally {
    warehouse.close();
  }
}, 120_000);

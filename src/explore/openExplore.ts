import { AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger } from "@duckdb/duckdb-wasm";
import { csvText } from "./csvText.js";
import { exploreTables } from "./exploreTables.js";
import type { Cell, QueryResult } from "./queryResult.js";

/** The published tables, ready for questions. */
export interface Explore {
  /** Rejects with DuckDB's own words when the SQL is wrong. */
  ask(sql: string): Promise<QueryResult>;
}

interface ExploreUnit {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly skolform: string;
  readonly huvudman: string;
}

interface ExploreIndicator {
  readonly id: string;
  readonly label: string;
  readonly shortLabel: string;
  readonly unit: string;
  readonly skolform: string;
  readonly focusArea: string;
  readonly subArea: string;
  readonly delta?: number | null;
}

async function fetched(url: URL): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  return response;
}

/** DuckDB lies packed beside the site, since not every host packs what it sends: 8 MB in place of 34. */
async function unpacked(url: URL): Promise<string> {
  const { body } = await fetched(url);
  if (!body) throw new Error(`${url.pathname}: empty`);
  const bytes = await new Response(body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  return URL.createObjectURL(new Blob([bytes], { type: "application/wasm" }));
}

async function startDuckDb(root: URL): Promise<AsyncDuckDB> {
  // a worker of a blob has the page's content policy, so that no question can ask anything of another site
  const script = new URL("_duckdb/duckdb-browser-eh.worker.js", root).href;
  const start = URL.createObjectURL(
    new Blob([`importScripts(${JSON.stringify(script)})`], { type: "text/javascript" }),
  );
  const worker = new Worker(start);
  const db = new AsyncDuckDB(new VoidLogger(), worker);
  const wasm = await unpacked(new URL("_duckdb/duckdb-eh.bin", root));
  await db.instantiate(wasm);
  URL.revokeObjectURL(wasm);
  URL.revokeObjectURL(start);
  await db.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
  return db;
}

async function readCsv(db: AsyncDuckDB, connection: AsyncDuckDBConnection, texts: Map<string, string>) {
  for (const { name, columns } of exploreTables) {
    const text = texts.get(name);
    if (text === undefined) throw new Error(`no data for ${name}`);
    await db.registerFileText(`${name}.csv`, text);
    const types = Object.entries(columns).map(([column, type]) => `'${column}': '${type}'`);
    await connection.query(
      `CREATE TABLE ${name} AS FROM read_csv('${name}.csv', header = true, delim = ',', quote = '"', escape = '"', auto_detect = false, columns = {${types.join(", ")}})`,
    );
    await db.dropFile(`${name}.csv`);
  }
}

/** Arrow's number of the type for a day. */
const DAY = 8;

function cell(value: unknown, typeId: number): Cell {
  if (typeId === DAY && typeof value === "number") return new Date(value).toISOString().slice(0, 10);
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
  return typeof value === "bigint" ? Number(value) : String(value);
}

/**
 * Starts DuckDB in the browser and reads the edition's tables into it. Nothing is fetched but from the site itself:
 * extensions and files are switched off, so what needs one (Parquet, JSON, ICU) fails with DuckDB's words.
 */
export async function openExplore(root: URL, units: readonly ExploreUnit[]): Promise<Explore> {
  const [db, values, indicators] = await Promise.all([
    startDuckDb(root),
    fetched(new URL("data/values.csv", root)).then((response) => response.text()),
    fetched(new URL("data/indicators.json", root)).then(
      (response): Promise<readonly ExploreIndicator[]> => response.json(),
    ),
  ]);
  const connection = await db.connect();
  await connection.query("SET autoinstall_known_extensions = false");
  await connection.query("SET autoload_known_extensions = false");
  const ofIndicator = (each: ExploreIndicator): Cell[] => [
    each.id,
    each.label,
    each.shortLabel,
    each.unit,
    each.skolform,
    each.focusArea,
    each.subArea,
    each.delta ?? null,
  ];
  const texts = new Map([
    ["varden", values],
    ["indikatorer", csvText(Object.keys(columnsOf("indikatorer")), indicators.map(ofIndicator))],
    [
      "enheter",
      csvText(
        Object.keys(columnsOf("enheter")),
        units.map((unit) => [unit.id, unit.name, unit.shortName, unit.skolform, unit.huvudman]),
      ),
    ],
  ]);
  await readCsv(db, connection, texts);
  await connection.query("SET enable_external_access = false");
  await connection.query("SET lock_configuration = true");
  return {
    ask: async (sql) => {
      const table = await connection.query(sql);
      const names = table.schema.fields.map((field) => field.name);
      const types = table.schema.fields.map((field): number => field.type.typeId);
      const rows = table.toArray().map((row) => {
        const values = Object.values(row);
        return types.map((type, at) => cell(values[at], type));
      });
      const columns = names.map((name, at) => ({
        name,
        numeric: rows.some((row) => typeof row[at] === "number"),
      }));
      return { columns, rows };
    },
  };
}

function columnsOf(name: string): Readonly<Record<string, string>> {
  const table = exploreTables.find((each) => each.name === name);
  if (!table) throw new Error(`unknown table: ${name}`);
  return table.columns;
}

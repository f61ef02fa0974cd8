import { readFile } from "node:fs/promises";

/** SQL files that are computed together, and what they hang on. Tables and views are named `schema.table`. */
export interface Stage {
  readonly name: string;
  readonly files: readonly URL[];
  /** The SQL as it stands. */
  readonly text: string;
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  /** Whether what it writes is a view, which has no rows of its own. */
  readonly isView: boolean;
}

const named = /\b(?:raw|scope|stg|mart|meta|ref)\.[a-z_0-9]+/g;
const written =
  /(?:create or replace (?:table|view)|insert into|delete from)\s+((?:stg|mart|meta)\.[a-z_0-9]+)/g;

/** What SQL files read and write, by the names in them. Every name of a table has its schema, as house style has it. */
export async function readStage(name: string, files: readonly URL[]): Promise<Stage> {
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  const text = texts.join("\n");
  const sql = text.replace(/--.*$/gm, "");
  const writes = new Set([...sql.matchAll(written)].flatMap(([, table]) => table ?? []));
  const reads = new Set(
    [...sql.matchAll(named)].map(([table]) => table).filter((table) => !writes.has(table)),
  );
  const isView = /create or replace view/.test(sql);
  return { name, files, text, reads: [...reads].sort(), writes: [...writes], isView };
}

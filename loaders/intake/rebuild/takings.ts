import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { writeAtomic } from "../../fetch/writeAtomic.js";
import { DataFaults } from "../dataFaults.js";
import { showText } from "../showText.js";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** One time a file was taken in: what a database that is made anew needs to take it in the same way. */
const taking = z.strictObject({
  /** Its id in the database: the order in which files came. */
  order: z.int().positive(),
  name: z.string(),
  /** The day of the import. */
  day,
  origin: z.string().optional(),
  dated: day.optional(),
});

/** `privat/raw/<sha256>.json`, beside the raw copy. A file that was put back has been taken in more than once. */
const rawRecord = z.strictObject({
  /** Which key the pupils' codes are made with. */
  nyckel: z.string(),
  takings: z.array(taking).min(1),
});

export type Taking = z.infer<typeof taking>;
type RawRecord = z.infer<typeof rawRecord>;

/** A taking of the file with these bytes. */
export interface FileTaking extends Taking {
  readonly sha256: string;
}

/** Notes that a file is taken in, or what is new about a time it was: `order` says which. */
export async function keepTaking(
  privateDir: string,
  keyId: string,
  { sha256, ...kept }: FileTaking,
): Promise<void> {
  const path = recordPath(privateDir, sha256);
  const before = await readRecord(path, sha256);
  const others = (before?.takings ?? []).filter(({ order }) => order !== kept.order);
  const takings = [...others, kept].sort((a, b) => a.order - b.order);
  const record: RawRecord = { nyckel: keyId, takings };
  await writeAtomic(path, `${JSON.stringify(record, null, 2)}\n`);
}

/** Every time a file was taken in, in order, and the key of the codes. Throws DataFaults on records that are damaged. */
export async function readTakings(
  privateDir: string,
): Promise<{ readonly takings: readonly FileTaking[]; readonly keyId: string | undefined }> {
  const takings: FileTaking[] = [];
  let keyId: string | undefined;
  for (const sha256 of await recorded(privateDir)) {
    const record = await readRecord(recordPath(privateDir, sha256), sha256);
    for (const one of record?.takings ?? []) takings.push({ sha256, ...one });
    keyId ??= record?.nyckel;
  }
  return { takings: takings.sort((a, b) => a.order - b.order), keyId };
}

/** A database that is begun anew remembers nothing of the one before: neither do the records. Raw copies stay. */
export async function forgetTakings(privateDir: string): Promise<void> {
  for (const sha256 of await recorded(privateDir)) await rm(recordPath(privateDir, sha256), { force: true });
}

/** Hashes of the files that have a record. */
export async function recorded(privateDir: string): Promise<string[]> {
  const names = await readdir(join(privateDir, "raw")).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  return names.flatMap((name) => /^([0-9a-f]{64})\.json$/.exec(name)?.[1] ?? []).sort();
}

function recordPath(privateDir: string, sha256: string): string {
  return join(privateDir, "raw", `${sha256}.json`);
}

async function readRecord(path: string, sha256: string): Promise<RawRecord | undefined> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const parsed = rawRecord.safeParse(parse(text));
  if (parsed.success) return parsed.data;
  const message =
    `Uppgifterna om en inläst fil går inte att läsa: privat/raw/${showText(sha256)}.json är skadad. ` +
    "Lägg tillbaka den ur säkerhetskopian, eller ta bort den och läs in filen på nytt.";
  throw new DataFaults([{ code: "skadad-uppgift", file: `privat/raw/${sha256}.json`, message }]);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Workspace } from "../workspace/openWorkspace.js";
import type { SourceName } from "./publicSources.js";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const snapshotFile = z.object({
  name: z.string(),
  url: z.string(),
  /** The day these bytes were first fetched. */
  fetched: day,
  sha256,
  bytes: z.int(),
  source: z.string().optional(),
});

/** `senaste.json` of a source: the newest answers that belong together. Replaced in one step. */
export const snapshotSet = z.object({
  municipality: z.string(),
  /** The day the source last gave a whole set, new or the same. */
  checked: day,
  files: z.array(snapshotFile),
});

export type SnapshotFile = z.infer<typeof snapshotFile>;
export type SnapshotSet = z.infer<typeof snapshotSet>;

export function snapshotFolder(workspace: Workspace, source: SourceName): string {
  return join(workspace.private, "snapshots", source);
}

export function setPath(folder: string): string {
  return join(folder, "senaste.json");
}

export function snapshotPath(folder: string, { sha256: hash }: Pick<SnapshotFile, "sha256">): string {
  return join(folder, `${hash}.json`);
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The newest set of this municipality, if all of it is there and unharmed; otherwise undefined. */
export async function readSnapshotSet(
  folder: string,
  municipality: string,
): Promise<SnapshotSet | undefined> {
  const text = await readFile(setPath(folder), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const parsed = snapshotSet.safeParse(parseOrUndefined(text));
  if (!parsed.success || parsed.data.municipality !== municipality) return undefined;
  for (const file of parsed.data.files) {
    const bytes = await readFile(snapshotPath(folder, file)).catch(() => undefined);
    if (bytes === undefined || sha256Of(bytes) !== file.sha256) return undefined;
  }
  return parsed.data;
}

export function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** What an edition says of itself; `manifest` is null when nothing readable is published at its address. */
export interface PublishedEdition {
  readonly edition: "publik" | "intern";
  readonly manifest: { readonly programVersion: string; readonly asOf: string } | null;
}

/** The editions at `published` as they stand now, in a fixed order; a missing or broken manifest is a state, not an error. */
export async function publishedEditions(published: string): Promise<PublishedEdition[]> {
  const editions = ["intern", "publik"] as const;
  return Promise.all(
    editions.map(async (edition) => ({ edition, manifest: await readManifest(join(published, edition)) })),
  );
}

async function readManifest(dir: string): Promise<PublishedEdition["manifest"]> {
  try {
    const text = await readFile(join(dir, "data", "manifest.json"), "utf8");
    const { programVersion, asOf } = JSON.parse(text) as { programVersion: unknown; asOf: unknown };
    return typeof programVersion === "string" && typeof asOf === "string" ? { programVersion, asOf } : null;
  } catch {
    return null;
  }
}

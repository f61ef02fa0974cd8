import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ownName } from "../../loaders/ownName.js";
import { FRESH, swapEdition } from "../../loaders/publish/swapEdition.js";

/** Files of a version: all of them say its number from beginning to end. */
export const pages = ["index.html", "metod.html", "data/values.csv"] as const;

/** Publishes version `number` at `target` as a build does; `style-N.css` is in that version alone. */
export async function publishVersion(target: string, number: number): Promise<void> {
  const fresh = join(target, "..", ownName(FRESH));
  await mkdir(join(fresh, "data"), { recursive: true });
  for (const name of [...pages, `style-${number}.css`])
    await writeFile(join(fresh, name), `${number};`.repeat(20_000 + 1_000 * number));
  await swapEdition(fresh, target);
}

/** The version a whole answer is of; undefined when it is torn or of two. */
export function versionOf(text: string): number | undefined {
  const number = Number(text.slice(0, text.indexOf(";")));
  return text === `${number};`.repeat(20_000 + 1_000 * number) ? number : undefined;
}

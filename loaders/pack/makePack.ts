import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { PackContent } from "../../src/pack/packData.js";
import { ownName } from "../ownName.js";
import { packHtml } from "./packHtml.js";
import { packPptx } from "./packPptx.js";
import { packXlsx } from "./packXlsx.js";
import { printPdf } from "./printPdf.js";

export interface PackOptions {
  readonly outDir: string;
  /** The browser that prints the PDF; null to go without it. */
  readonly chromium: string | null;
}

/**
 * Writes a pack in its forms, from the same content: `<kind>.html`, `.pdf`, `.pptx` and `.xlsx`. The folder is put in
 * place when all of them are made. Returns their paths.
 */
export async function makePack(content: PackContent, { outDir, chromium }: PackOptions): Promise<string[]> {
  const html = await packHtml(content);
  const forms: [string, string | Uint8Array][] = [
    ["html", html],
    ["pptx", await packPptx(content)],
    ["xlsx", await packXlsx(content)],
  ];
  if (chromium !== null) forms.push(["pdf", await printPdf(html, chromium, content.asOf)]);
  const fresh = join(dirname(outDir), ownName("paket-ny-"));
  await mkdir(fresh, { recursive: true });
  try {
    for (const [ending, data] of forms) await writeFile(join(fresh, `${content.kind}.${ending}`), data);
    await rm(outDir, { recursive: true, force: true });
    await rename(fresh, outDir);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return forms.map(([ending]) => join(outDir, `${content.kind}.${ending}`)).toSorted();
}

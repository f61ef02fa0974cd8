import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const report = fileURLToPath(new URL("../docs/performance.md", import.meta.url));

/** Puts what a bench has measured between its marks in docs/performance.md, with the day. Throws where the marks are missing. */
export async function writeMeasured(name: string, text: string): Promise<void> {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const old = await readFile(report, "utf8");
  const [before, rest, ...more] = old.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`docs/performance.md has no ${start}`);
  const day = new Date().toISOString().slice(0, 10);
  await writeFile(
    report,
    `${before}${start}\n\nMeasured ${day}, Node ${process.version}.\n\n${text}\n\n${end}${after}`,
  );
}

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const MINUTE = 60_000;

/**
 * The page as a tagged PDF with an outline, printed by Chromium without a network. The same page gives the same bytes:
 * the dates of the file are the day the figures are known (`asOf`). Throws when Chromium fails or is not done in a minute.
 */
export async function printPdf(html: string, chromium: string, asOf: string): Promise<Buffer> {
  const dir = await mkdtemp(join(tmpdir(), "nulage-pack-"));
  try {
    const [page, pdf] = [join(dir, "page.html"), join(dir, "page.pdf")];
    await writeFile(page, html);
    await promisify(execFile)(
      chromium,
      [
        "--headless",
        // root has no namespace to shut itself in; the page is our own and runs no script
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--no-first-run",
        // fonts that are not decoded yet when the page is printed would be replaced
        "--virtual-time-budget=5000",
        `--user-data-dir=${join(dir, "profile")}`,
        "--no-pdf-header-footer",
        "--export-tagged-pdf",
        "--generate-pdf-document-outline",
        `--print-to-pdf=${pdf}`,
        `file://${page}`,
      ],
      { timeout: MINUTE },
    );
    return withFixedDates(await readFile(pdf), asOf);
  } finally {
    await rm(dir, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Every date replaced by one as long, so that no place in the file moves. */
function withFixedDates(pdf: Buffer, asOf: string): Buffer {
  const fixed = `D:${asOf.replaceAll("-", "")}120000`;
  const text = pdf.toString("latin1");
  return Buffer.from(
    text.replace(/(\/(?:CreationDate|ModDate) \()D:\d{14}/g, (_, before) => `${before}${fixed}`),
    "latin1",
  );
}

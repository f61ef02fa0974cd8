import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { requireChromium } from "./requireChromium.js";
import { runTool } from "./runTool.js";
import { scratchFolder } from "./scratchFolder.js";
import { type TestCounts, testCounts } from "./testCounts.js";

const noTests: TestCounts = { passed: 0, failed: 0, skipped: 0, remarks: [] };

function sum(parts: readonly TestCounts[]): TestCounts {
  return {
    passed: parts.reduce((total, { passed }) => total + passed, 0),
    failed: parts.reduce((total, { failed }) => total + failed, 0),
    skipped: parts.reduce((total, { skipped }) => total + skipped, 0),
    remarks: parts.flatMap(({ remarks }) => remarks),
  };
}

function heading(text: string): void {
  console.log(`\n== ${text}`);
}

/** A check that is one test: it passed, or it failed. */
async function single(name: string, run: () => Promise<number>): Promise<TestCounts> {
  heading(name);
  const ok = (await run()) === 0;
  return ok ? { ...noTests, passed: 1 } : { ...noTests, failed: 1, remarks: [`failed: ${name}`] };
}

async function vitest(chromium: string, args: readonly string[]): Promise<TestCounts> {
  heading("vitest");
  const folder = scratchFolder();
  const report = path.join(folder, "vitest.json");
  try {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const env = { CHROMIUM: chromium, TMPDIR: folder };
    const code = await runTool({
      package: "vitest",
      command: "vitest",
      args: ["run", ...reporters, ...args],
      env,
    });
    const text = await readFile(report, "utf8").catch(() => undefined);
    if (text === undefined)
      return { ...noTests, failed: 1, remarks: [`vitest gave no report (exit ${code})`] };
    const counts = testCounts(JSON.parse(text), Boolean(process.env["CI"]));
    if (code === 0 || counts.failed > 0) return counts;
    return { ...counts, failed: 1, remarks: [...counts.remarks, `vitest ended with exit ${code}`] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Everything that CI runs: lint and format, types, and all tests. The last line counts them. */
export async function test(args: readonly string[]): Promise<number> {
  const lint = await single("biome check", () =>
    runTool({ package: "@biomejs/biome", command: "biome", args: ["check", "--max-diagnostics=40", "."] }),
  );
  const types = await single("tsc", () => runTool({ package: "typescript", command: "tsc", args: [] }));
  let chromium: string;
  try {
    chromium = requireChromium();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
  const { passed, failed, skipped, remarks } = sum([lint, types, await vitest(chromium, args)]);
  console.log("");
  for (const remark of remarks) console.log(remark);
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  return failed > 0 ? 1 : 0;
}

if (process.argv[1]?.endsWith("test.ts")) process.exitCode = await test(process.argv.slice(2));

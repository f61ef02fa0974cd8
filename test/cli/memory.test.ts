import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { betygHeader } from "../support/betygFile.js";
import { makeWorkspace } from "../support/makeWorkspace.js";
import { program } from "../support/program.js";

const tellPeak = fileURLToPath(new URL("../support/tellPeakMemory.mjs", import.meta.url));

async function run(args: readonly string[]): Promise<{ code: number | null; peakMB: number }> {
  const child = spawn(
    process.execPath,
    ["--max-old-space-size=200", "--import", tellPeak, program.nulage, ...args],
    {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    },
  );
  let told = "";
  child.stdio[3]?.on("data", (bytes) => {
    told += String(bytes);
  });
  const code = await new Promise<number | null>((done) => child.on("close", done));
  return { code, peakMB: Number(told) / 1024 };
}

it("row 87: 200 000 grade rows are taken in within 512 MB", { timeout: 60_000 }, async () => {
  const subjects = "BI EN FY GE HI HKK IDH KE MA MU RE SH SL SO SV TK".split(" ");
  const rows = Array.from({ length: 200_000 }, (_, i) =>
    ["2024/25;VT", `e${Math.floor(i / 16)}`, "12345678;9;F", subjects[i % 16], "C"].join(";"),
  );
  const text = `${[betygHeader, ...rows].join("\n")}\n`;
  const { dir } = await makeWorkspace({ incoming: { "betyg.csv": text } });
  const { code, peakMB } = await run(["import", "--workspace", dir]);
  expect(code).toBe(0);
  expect(peakMB).toBeGreaterThan(50);
  expect(peakMB).toBeLessThan(512);
});

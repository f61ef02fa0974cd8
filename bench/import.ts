import { appendFile, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { GradeCounts } from "./gradeCounts.js";
import { gradeFile } from "./gradeFile.js";
import { type RoundMeasures, ratios, table } from "./report.js";
import { runTask } from "./runTask.js";
import type { TaskResult } from "./tasks.js";

const data = fileURLToPath(new URL("./data", import.meta.url));
const history = fileURLToPath(new URL("./history.jsonl", import.meta.url));

// Our whole import of a betyg file against DuckDB's own load of the same file, in alternation.
const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "300000,5000000" },
    rounds: { type: "string", default: "3" },
  },
});
for (const rows of values.rows.split(",").map(Number)) await bench(rows, Number(values.rounds));

async function bench(rows: number, rounds: number): Promise<void> {
  if (!Number.isInteger(rows) || rows < 1 || !Number.isInteger(rounds) || rounds < 1) {
    throw new Error("--rows takes whole numbers with commas between, --rounds a whole number");
  }
  const path = gradeFile(data, rows);
  const expected = (await runTask("count", path, data)).counts;
  if (expected === undefined || expected.records !== rows + 1)
    throw new Error("the independent count is off");
  const measured: RoundMeasures[] = [];
  for (let round = 0; round < rounds; round++) {
    measured.push(await runRound(path, round, expected));
  }
  const { size } = await stat(path);
  console.log(
    `\n${rows} grade rows, ${(size / 1e6).toFixed(0)} MB, ${expected.pupils} pupils, median of ${rounds} rounds`,
  );
  console.log(
    `accepted ${expected.accepted} + quarantined ${expected.quarantined} + ignored ${expected.ignored} = ` +
      `${expected.records} records, as counted apart\n`,
  );
  console.log(table(rows, measured));
  const { rules: _, grades: __, ...counts } = expected;
  const line = { at: new Date().toISOString(), node: process.version, rows, bytes: size, rounds, counts };
  await appendFile(history, `${JSON.stringify({ ...line, ratios: ratios(measured), measured })}\n`);
}

/** Every second round goes the other way, so that no one always comes after the same. */
async function runRound(path: string, round: number, expected: GradeCounts): Promise<RoundMeasures> {
  const order = ["raw-memory", "raw-file", "import"] as const;
  const results = new Map<string, TaskResult>();
  for (const task of round % 2 === 0 ? order : order.toReversed()) {
    const result = await runTask(task, path, data);
    if (task === "import") compareCounts(result.counts, expected);
    else if (result.rows !== expected.records - 1) throw new Error(`${task}: ${result.rows} rows read`);
    results.set(task, result);
  }
  const of = (task: (typeof order)[number]) => {
    const result = results.get(task);
    if (result === undefined) throw new Error(`not run: ${task}`);
    return result.measure;
  };
  return { rawMemory: of("raw-memory"), rawFile: of("raw-file"), imported: of("import") };
}

function compareCounts(counts: GradeCounts | undefined, expected: GradeCounts): void {
  if (counts === undefined) throw new Error("the import told no counts");
  if (counts.accepted + counts.quarantined + counts.ignored !== counts.records) {
    throw new Error(`records lost: ${JSON.stringify(counts)}`);
  }
  const ours = JSON.stringify(counts);
  const theirs = JSON.stringify(expected);
  if (ours !== theirs) throw new Error(`counts differ:\nimport ${ours}\ncount  ${theirs}`);
}

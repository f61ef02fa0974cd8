import { appendFile, stat } from "node:fs/promises";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { FileCounts } from "./fileCounts.js";
import { isKindName, type KindName, kinds } from "./kinds.js";
import { type RoundMeasures, ratios, table } from "./report.js";
import { type BenchFile, runTask } from "./runTask.js";
import type { TaskResult } from "./tasks.js";

const data = fileURLToPath(new URL("./data", import.meta.url));
const history = fileURLToPath(new URL("./history.jsonl", import.meta.url));

// Our whole import of a file beside DuckDB's own load of it and beside a loop of papaparse and zod, in alternation.
const { values } = parseArgs({
  options: {
    kinds: { type: "string", default: Object.keys(kinds).join(",") },
    // instead of the size that the goals are for
    rows: { type: "string" },
    rounds: { type: "string", default: "3" },
    "loop-rows": { type: "string", default: "1000000" },
  },
});
const rounds = wholeNumber("rounds", values.rounds);
const loopLimit = wholeNumber("loop-rows", values["loop-rows"]);
for (const name of values.kinds.split(",")) {
  if (!isKindName(name)) throw new Error(`--kinds takes ${Object.keys(kinds).join(" and ")}`);
  const sizes = values.rows?.split(",").map((text) => wholeNumber("rows", text)) ?? [kinds[name].rows];
  for (const rows of sizes) await bench(name, rows);
}

async function bench(name: KindName, rows: number): Promise<void> {
  const kind = kinds[name];
  const path = kind.file(data, rows);
  const loopRows = Math.min(rows, loopLimit);
  const file = { kind: name, path, folder: data, loopRows };
  const expected = (await runTask("count", file)).counts;
  if (expected?.records !== rows + 1) throw new Error("the independent count is off");
  const measured: RoundMeasures[] = [];
  for (let round = 0; round < rounds; round++) measured.push(await runRound(file, round, expected));
  const { size: bytes } = await stat(path);
  const load = loadavg().map((each) => each.toFixed(1));
  console.log(
    `\n${rows} ${kind.label}, ${(bytes / 1e6).toFixed(0)} MB, ${expected.pupils} pupils, median of ${rounds} rounds`,
  );
  console.log(
    `${cpus().length} cores, load averages now ${load.join(", ")}: wall time is only as good as that`,
  );
  console.log(
    `accepted ${expected.accepted} + quarantined ${expected.quarantined} + ignored ${expected.ignored} = ` +
      `${expected.records} records, as counted apart\n`,
  );
  const size = { rows, loopRows };
  console.log(table(measured, size, kind.goals));
  const { rules: _, kept: __, ...counts } = expected;
  const run = {
    at: new Date().toISOString(),
    node: process.version,
    kind: name,
    ...size,
    bytes,
    rounds,
    counts,
  };
  await appendFile(history, `${JSON.stringify({ ...run, ratios: ratios(measured, size), measured })}\n`);
}

/** Every second round goes the other way, so that no one always comes after the same. */
async function runRound(file: BenchFile, round: number, expected: FileCounts): Promise<RoundMeasures> {
  const order = ["raw-memory", "raw-file", "import", "loop"] as const;
  const results = new Map<string, TaskResult>();
  for (const task of round % 2 === 0 ? order : order.toReversed()) {
    const result = await runTask(task, file);
    const wanted = task === "loop" ? file.loopRows : expected.records - 1;
    if (task === "import") compareCounts(result.counts, expected);
    else if (result.rows !== wanted) throw new Error(`${task}: ${result.rows} rows read`);
    results.set(task, result);
  }
  const of = (task: (typeof order)[number]) => {
    const result = results.get(task);
    if (result === undefined) throw new Error(`not run: ${task}`);
    return result.measure;
  };
  return { rawMemory: of("raw-memory"), rawFile: of("raw-file"), imported: of("import"), loop: of("loop") };
}

function compareCounts(counts: FileCounts | undefined, expected: FileCounts): void {
  if (counts === undefined) throw new Error("the import told no counts");
  if (counts.accepted + counts.quarantined + counts.ignored !== counts.records) {
    throw new Error(`records lost: ${JSON.stringify(counts)}`);
  }
  const ours = JSON.stringify(counts);
  const theirs = JSON.stringify(expected);
  if (ours !== theirs) throw new Error(`counts differ:\nimport ${ours}\ncount  ${theirs}`);
}

function wholeNumber(option: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${option} takes whole numbers from 1`);
  return number;
}

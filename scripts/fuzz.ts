import { parseArgs } from "node:util";
import { fuzzFiles } from "../test/fuzz/fuzzFiles.js";

/** Reads many damaged files: `npm run fuzz -- --files 200000 --seed 1`. Exit 1 when any was not handled in order. */
export async function fuzz(args: readonly string[]): Promise<number> {
  const number = { type: "string" } as const;
  const { values } = parseArgs({ args: [...args], options: { files: number, seed: number, from: number } });
  const files = Number(values.files ?? 200_000);
  const seed = Number(values.seed ?? 1);
  const from = Number(values.from ?? 0);
  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 1000);
  const onProgress = (done: number) => {
    if (done % 10_000 === 0) console.error(`${done} of ${files} files, ${seconds()} s`);
  };
  const acceptEvery = files === 1 ? 1 : 4;
  const { outcomes, failures, slowest } = await fuzzFiles({ files, seed, from, acceptEvery, onProgress });
  for (const [outcome, count] of [...outcomes].sort((a, b) => b[1] - a[1]))
    console.log(`${count}\t${outcome}`);
  for (const { file, error } of failures.slice(0, 20)) console.log(`file ${file}: ${error}`);
  const worst = `slowest: file ${slowest.file}, ${slowest.seconds.toFixed(1)} s`;
  console.log(`${files} files, seed ${seed}, ${seconds()} s; ${worst}; ${failures.length} failures`);
  return failures.length > 0 ? 1 : 0;
}

if (process.argv[1]?.endsWith("fuzz.ts")) process.exitCode = await fuzz(process.argv.slice(2));

import { parseArgs } from "node:util";
import { killPlans, killRuns } from "../test/crash/killRuns.js";

/** Cuts many runs off and heals each: `npm run kill -- --kills 500 --seed 1`. Exit 1 when any was torn or not healed. */
export async function kill(args: readonly string[]): Promise<number> {
  const number = { type: "string" } as const;
  const { values } = parseArgs({ args: [...args], options: { kills: number, seed: number } });
  const plans = killPlans(Number(values.kills ?? 500), Number(values.seed ?? 1));
  const results = await killRuns(plans, ({ scene, cut, outcome }, done) => {
    for (const fault of outcome.faults) console.log(`${scene} ${JSON.stringify(cut)}: ${fault}`);
    if (done % 20 === 0) console.error(`${done} of ${plans.length}`);
  });
  const torn = results.filter(({ outcome }) => outcome.faults.length > 0).length;
  const killed = results.filter(({ outcome }) => outcome.killed).length;
  const slowest = Math.max(...results.map(({ outcome }) => outcome.healedIn));
  console.log(
    `${results.length} runs, ${killed} cut off; slowest healing ${Math.round(slowest)} ms; ${torn} not as they should be`,
  );
  return torn > 0 ? 1 : 0;
}

if (process.argv[1]?.endsWith("kill.ts")) process.exitCode = await kill(process.argv.slice(2));

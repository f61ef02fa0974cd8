import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { faultPoints } from "../../loaders/faultPoint.js";
import { numbers } from "../mapping/exportFixture.js";
import { type CrashScene, makeScene, type Scene } from "./crashWorkspace.js";
import { type Cut, type KillOutcome, killRun } from "./killRun.js";

export interface KillPlan {
  readonly scene: Scene;
  readonly cut: Cut;
}

export interface KillResult extends KillPlan {
  readonly outcome: KillOutcome;
}

/** Every named step in every scene, the steps of a file once for each file, and then cuts at times drawn by the seed. */
export function killPlans(kills: number, seed = 1): KillPlan[] {
  const perFile = new Set<string>(faultPoints.slice(0, faultPoints.indexOf("figures computed")));
  const named = (["again", "first", "folder"] as const).flatMap((scene) =>
    faultPoints
      .filter((point) => scene !== "folder" || point === "folder aside" || point === "link made")
      .filter((point) => (scene === "first") === (point === "key written") || point !== "key written")
      .filter((point) => scene === "folder" || point !== "folder aside")
      .flatMap((point): KillPlan[] => {
        const times = perFile.has(point) && point !== "key written" && scene === "again" ? [1, 2] : [1];
        return times.map((time) => ({ scene, cut: { point, time } }));
      }),
  );
  const next = numbers(seed);
  const drawn = Array.from({ length: Math.max(0, kills - named.length) }, (_, index): KillPlan => {
    const scene = index % 4 === 3 ? "first" : "again";
    return { scene, cut: { after: next(300, 2500) } };
  });
  return [...named, ...drawn].slice(0, Math.max(kills, named.length));
}

/** Carries the plans out, two at a time. */
export async function killRuns(
  plans: readonly KillPlan[],
  onResult?: (result: KillResult, done: number) => void,
): Promise<KillResult[]> {
  const scenes = new Map<Scene, CrashScene>();
  for (const scene of new Set(plans.map((plan) => plan.scene))) scenes.set(scene, await makeScene(scene));
  const folder = await mkdtemp(join(tmpdir(), "nulage-krasch-"));
  const results: KillResult[] = [];
  try {
    const waiting = [...plans.entries()];
    const work = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [index, plan] = next;
        const scene = scenes.get(plan.scene);
        if (!scene) throw new Error(`no scene: ${plan.scene}`);
        const result = { ...plan, outcome: await killRun(scene, plan.cut, join(folder, String(index))) };
        results.push(result);
        onResult?.(result, results.length);
      }
    };
    await Promise.all([work(), work()]);
  } finally {
    await rm(folder, { recursive: true, force: true });
    for (const { template } of scenes.values()) await rm(dirname(template), { recursive: true, force: true });
  }
  return results;
}

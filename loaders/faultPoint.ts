/**
 * The steps at which a run is cut off or a write fails in tests of crash safety, in the order they come. Each is one line
 * where the step is taken; a new step of import or publication gets one here and there.
 */
export const faultPoints = [
  "raw copy begun",
  "raw copy written",
  "raw copy named",
  "key written",
  "file read",
  "file kept",
  "file committed",
  "figures computed",
  "pages written",
  "site built",
  "values written",
  "aggregate written",
  "data written",
  "manifest written",
  "edition synced",
  "edition moved",
  "link made",
  "folder aside",
  "link replaced",
  "old edition removed",
] as const;

/** The steps of locking and unlocking the private folder. */
export const lockPoints = [
  "lock begun",
  "file sealed",
  "lock synced",
  "lock moved",
  "clear file removed",
  "file opened",
  "file put back",
  "lock aside",
] as const;
/** The steps of forgetting earlier läsår. */
export const forgetPoints = ["forget told", "forget made", "raw copy forgotten", "forget swapped"] as const;
export type FaultPoint =
  | (typeof faultPoints)[number]
  | (typeof lockPoints)[number]
  | (typeof forgetPoints)[number];

/** What is to happen: "kill" ends the process as a power cut would; anything else is thrown as a system error's code. */
interface PlannedFault {
  readonly point: string;
  readonly what: string;
  /** The how manieth time the step is taken. */
  readonly time: number;
}

let planned: PlannedFault | undefined = readPlan(process.env["NULAGE_FAULT"]);
let taken = 0;

/**
 * Does nothing, unless the environment's NULAGE_FAULT plans a fault here: `kill:edition moved`, or `ENOSPC:raw copy
 * written:2` for the second time. For tests only.
 */
export function faultPoint(point: FaultPoint): void {
  if (planned?.point !== point) return;
  taken += 1;
  if (taken !== planned.time) return;
  const { what } = planned;
  planned = undefined;
  if (what !== "kill") throw Object.assign(new Error(`${what}: planned at ${point}`), { code: what });
  process.kill(process.pid, "SIGKILL");
  // nothing more is done before the signal arrives
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

function readPlan(text: string | undefined): PlannedFault | undefined {
  if (text === undefined || text === "") return undefined;
  const [what = "", point = "", time = "1"] = text.split(":");
  if (![...faultPoints, ...lockPoints, ...forgetPoints].some((known) => known === point))
    throw new Error(`unknown fault point: ${point}`);
  return { point, what, time: Number(time) };
}

import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** Set by compileProgram.ts for a run of tests. */
const compiled = process.env["NULAGE_COMPILED"];
const installed = path.join(root, "bin", "nulage.js");

/** The program's files, to be started with node. */
export const program = {
  /** The command as it is installed; the only one that can draw a site. */
  installed,
  /** The command, compiled beforehand where a test run has done so; nothing else differs. */
  nulage: compiled === undefined ? installed : path.join(compiled, "bin", "nulage.js"),
  /** Arguments of node that run a file of test/crash/, given without ending. */
  crash: (name: string): readonly string[] =>
    compiled === undefined
      ? ["--import", "tsx", path.join(root, "test", "crash", `${name}.ts`)]
      : [path.join(compiled, "test", "crash", `${name}.js`)],
};

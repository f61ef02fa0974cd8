import { stat } from "node:fs/promises";
import { join } from "node:path";
import { writeExample } from "../example/writeExample.js";
import { exampleWorkspace } from "./parseArguments.js";

/** The example's received files are not in the repository: its seeded generator writes them when they are missing. */
export async function prepareExample(workspace: string): Promise<void> {
  if (workspace !== exampleWorkspace) return;
  const there = await stat(join(workspace, "inkommande")).then(
    () => true,
    () => false,
  );
  if (!there) await writeExample(workspace);
}

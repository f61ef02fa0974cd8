import { spawn } from "node:child_process";
import { expect, it } from "vitest";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import { makeWorkspace } from "../support/makeWorkspace.js";
import { program } from "../support/program.js";

it("row 83: a killed process leaves no lock behind: the next run takes the workspace at once", async () => {
  const workspace = await makeWorkspace({});
  const run = spawn(process.execPath, [...program.crash("holdWarehouse"), workspace.dir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((held) => run.stdout.once("data", () => held()));
  await expect(prepareWarehouse(workspace)).rejects.toThrow("upptagen");
  const ended = new Promise((done) => run.once("close", done));
  run.kill("SIGKILL");
  await ended;
  const warehouse = await prepareWarehouse(workspace);
  expect(await warehouse.query("select count(*)::integer as files from meta.file")).toEqual([{ files: 0 }]);
  warehouse.close();
});

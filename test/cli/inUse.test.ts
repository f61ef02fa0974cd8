import { execFile } from "node:child_process";
import { expect, it } from "vitest";
import { prepareWarehouse } from "../../loaders/warehouse/prepareWarehouse.js";
import { makeWorkspace } from "../support/makeWorkspace.js";
import { program } from "../support/program.js";

it("tells a second run on the same workspace which process holds it, and exits with 1", async () => {
  const workspace = await makeWorkspace({});
  const warehouse = await prepareWarehouse(workspace);
  const { code, err } = await new Promise<{ code: unknown; err: string }>((done) => {
    execFile(process.execPath, [program.nulage, "status", "--workspace", workspace.dir], (error, _out, err) =>
      done({ code: error?.code, err }),
    );
  });
  warehouse.close();
  expect(code).toBe(1);
  expect(err).toContain(`process ${process.pid}`);
});

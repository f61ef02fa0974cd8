import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { program } from "../support/program.js";
import { earlierWorkspace, makeEarlier } from "./earlierWorkspace.js";
import { fileRows } from "./fileRows.js";
import { hostileRows } from "./hostileRows.js";
import { identityRows } from "./identityRows.js";
import { placeBadInput } from "./importBadInput.js";
import { machineRows } from "./machineRows.js";
import { nameOf } from "./meetBadInputs.js";
import { notYet } from "./notYet.js";
import { standardRows } from "./standardRows.js";
import { structureRows } from "./structureRows.js";
import { textRows } from "./textRows.js";
import { valueRows } from "./valueRows.js";

const all = [
  fileRows,
  textRows,
  structureRows,
  valueRows,
  identityRows,
  hostileRows,
  machineRows,
  standardRows,
].flat();

let template = "";
beforeAll(async () => {
  template = await makeEarlier();
});
afterAll(() => rm(template, { recursive: true, force: true }));

it("every row of the table is a case, or said to be none yet, and no case is told twice", () => {
  const covered = new Set(all.map(({ row }) => row));
  const rows = Array.from({ length: 90 }, (_, index) => index + 1);
  expect(rows.filter((row) => covered.has(row) === row in notYet)).toEqual([]);
  expect(new Set(all.map(nameOf)).size).toBe(all.length);
});

it.each(all.filter(({ exit }) => exit !== undefined).map((input) => [nameOf(input), input] as const))(
  "the program's exit code: %s",
  async (_name, input) => {
    const workspace = await earlierWorkspace(template);
    const path = await placeBadInput(input, workspace);
    const args = [program.nulage, "import", path, "--workspace", workspace.dir];
    const code = await new Promise((done) => {
      execFile(process.execPath, args, (error) => done(error === null ? 0 : error.code));
    });
    expect(code).toBe(input.exit);
  },
);

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { meanOracles } from "./statistics/oracles/meanOracles.js";
import { modelOracles } from "./statistics/oracles/modelOracles.js";
import { shareOracles } from "./statistics/oracles/shareOracles.js";
import { parseCsv } from "./statistics/oracles/sheet.js";
import { unitOracles } from "./statistics/oracles/unitOracles.js";

const oracles = { ...shareOracles, ...unitOracles, ...meanOracles, ...modelOracles };

const root = fileURLToPath(new URL("..", import.meta.url));
const shared = resolve(root, "../shared/oracles");
const folder = resolve(root, process.env["ORACLES_DIR"] ?? shared);

/** A sheet of the folder, or of the shared one where a sheet's companion was not brought along. */
function read(file: string) {
  const own = resolve(folder, file);
  return parseCsv(readFileSync(existsSync(own) ? own : resolve(shared, file), "utf8"));
}

describe("oracles made by R and published sheets", () => {
  if (!existsSync(folder)) {
    const message = `no oracles at ${folder}: set ORACLES_DIR`;
    it.skipIf(!process.env["CI"])(message, () => {
      throw new Error(message);
    });
    return;
  }
  const files = readdirSync(folder).filter((name) => name.endsWith(".csv"));

  it("finds sheets to compare with", () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it.each(files)("agrees with %s", (name) => {
    const check = oracles[name];
    if (!check) throw new Error(`unknown oracle: ${name}`);
    const rows = read(name);
    expect(rows.length).toBeGreaterThan(0);
    check(rows, read);
  });
});

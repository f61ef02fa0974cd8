import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { sourceNames } from "../../loaders/fetch/publicSources.js";
import { makeWorkspace } from "../support/makeWorkspace.js";
import { program } from "../support/program.js";
import { publicServer } from "./publicServer.js";
import { recordings } from "./recordings.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const wall = pathToFileURL(join(root, "scripts", "noNetwork.mjs")).href;
const { municipality } = recordings();

/** Runs the command behind a wall that lets it reach this machine only, and names every other attempt. */
async function nulage(log: string, ...args: string[]) {
  const env = { ...process.env, NODE_OPTIONS: `--import ${wall}`, NO_NETWORK_LOG: log };
  const ran = await new Promise<{ code: number; out: string; err: string }>((done) => {
    execFile(process.execPath, [program.nulage, ...args], { env, maxBuffer: 2 ** 26 }, (error, out, err) =>
      done({ code: typeof error?.code === "number" ? error.code : error ? 1 : 0, out, err }),
    );
  });
  return { ...ran, attempts: existsSync(log) ? readFileSync(log, "utf8") : "" };
}

it("nulage fetch fetches, takes in and says so; a source that fails gives exit 1 and the age of what stands", async () => {
  const server = await publicServer();
  const workspace = await makeWorkspace({ kod: municipality, namn: "Kommunen" });
  const bases = sourceNames.flatMap((name) => ["--base-url", `${name}=${server.base}`]);
  const common = ["fetch", "--workspace", workspace.dir, ...bases];
  const log = join(workspace.dir, "attempts.log");
  const first = await nulage(log, ...common);
  expect([first.code, first.attempts], first.err).toEqual([0, ""]);
  expect(first.out).toContain("Kolada v3");
  expect(first.out).toContain("nya filer inlästa");
  expect(first.err).toContain("Hämtar från Skolverket, Planned Educations v4 …");
  const header = server.requests[0]?.headers["user-agent"];
  expect(header).toMatch(/^nulage\/\d+\.\d+\.\d+$/);

  server.override((path) =>
    path.startsWith("/v3/") ? { type: "text/html", body: "<p>Stängt</p>" } : undefined,
  );
  const second = await nulage(log, ...common, "--only", "kolada");
  expect([second.code, second.attempts]).toEqual([1, ""]);
  expect(second.err).toContain("webbsida");
  expect(second.err).toContain("(från i dag), står kvar");
  expect(second.err).not.toContain("Skolverket");

  const third = await nulage(log, ...common, "--only", "kolada", "--only", "skolenhetsregistret", "--json");
  expect([third.code, third.err]).toEqual([1, ""]);
  const report = JSON.parse(third.out);
  expect(
    report.sources.map((each: { source: string; status: string }) => [each.source, each.status]),
  ).toEqual([
    ["skolenhetsregistret", "unchanged"],
    ["kolada", "kept"],
  ]);
  expect(report.sources[1].faults.map(({ code }: { code: string }) => code)).toEqual([
    "webbsida",
    "forra-hamtningen-kvar",
  ]);
});

it("exits with 2 on an address or a source that does not exist", async () => {
  const workspace = await makeWorkspace({});
  const log = join(workspace.dir, "attempts.log");
  for (const args of [
    ["--base-url", "kolada"],
    ["--base-url", "kolada=ftp://exempel.se"],
    ["--base-url", "siris=https://exempel.se"],
    ["--only", "siris"],
    ["fil.json"],
  ]) {
    const { code, attempts } = await nulage(log, "fetch", "--workspace", workspace.dir, ...args);
    expect([args, code, attempts]).toEqual([args, 2, ""]);
  }
});

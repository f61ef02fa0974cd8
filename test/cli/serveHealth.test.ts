import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, it, onTestFinished } from "vitest";
import { readerHeaders } from "../../loaders/hosting/readerHeaders.js";
import { makeWorkspace } from "../support/makeWorkspace.js";
import { program } from "../support/program.js";

it("F42, F43: a served edition has the headers of its readers, and tells at /halsa that it can be read, and 503 when it no longer can", async () => {
  const workspace = await makeWorkspace({});
  const data = join(workspace.published, "intern", "data");
  await mkdir(data, { recursive: true });
  await writeFile(join(workspace.published, "intern", "index.html"), "<!doctype html>");
  await writeFile(
    join(data, "manifest.json"),
    JSON.stringify({ programVersion: "0.1.0", asOf: "2026-02-01", municipality: "Exempelbo" }),
  );
  const args = ["serve", "--json", "--port", "0", "--workspace", workspace.dir];
  const server = spawn(process.execPath, [program.nulage, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(async () => {
    const ended = once(server, "close");
    server.kill("SIGKILL");
    await ended;
  });
  const address = await new Promise<string>((found) => {
    createInterface({ input: server.stdout }).on("line", (line) => {
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(line)?.[0];
      if (url !== undefined) found(url);
    });
  });
  const ask = async () => {
    const response = await fetch(`${address}halsa`);
    return { code: response.status, body: await response.json() };
  };
  const { headers } = await fetch(address);
  for (const [name, value] of Object.entries(readerHeaders("intern")))
    expect(headers.get(name), name).toBe(value);
  const publik = { edition: "publik", manifest: null };
  const manifest = { programVersion: "0.1.0", asOf: "2026-02-01" };
  expect(await ask()).toEqual({
    code: 200,
    body: { status: "ok", serves: "intern", editions: [{ edition: "intern", manifest }, publik] },
  });
  await rm(join(data, "manifest.json"));
  expect(await ask()).toEqual({
    code: 503,
    body: { status: "fel", serves: "intern", editions: [{ edition: "intern", manifest: null }, publik] },
  });
});

import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { analysisTexts } from "../../loaders/analyses/analysisTexts.js";
import { buildSampleSite } from "./buildSampleSite.js";
import { folderBytes } from "./folderBytes.js";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));
const preload = fileURLToPath(new URL("./noNetwork.mjs", import.meta.url));
let site = "";

beforeAll(async () => {
  site = await buildSampleSite();
}, 120_000);

afterAll(async () => {
  await rm(path.dirname(site), { recursive: true, force: true });
});

async function html(file: string): Promise<string> {
  return readFile(path.join(site, file), "utf8");
}

/** Files of data that pages link to. */
const dataFiles = ["values.csv", ...Object.keys(analysisTexts).map((id) => `analys/${id}.json`)];

describe("buildSite", () => {
  it("gives Swedish, titled, zoomable pages", async () => {
    const page = await html("enhet/99990001.html");
    expect(page).toContain('<html lang="sv">');
    expect(page).toContain("<title>Östra skolan 7–9 · Exempelbo kommun · Nuläge</title>");
    expect(page).toContain('<meta name="description"');
    expect(page).not.toContain("maximum-scale");
  });

  it("shows the content without scripts", async () => {
    const page = (await html("index.html")).replaceAll(/<script[\s\S]*?<\/script>/g, "");
    expect(page).toContain("Det här sticker ut");
    expect(page).toContain("under förväntat");
    expect(page).toContain("<table>");
  });

  it("only Jämför, where the reader chooses, carries its data beside the page", async () => {
    const files = Object.keys(await folderBytes(site));
    expect(files.filter((file) => file.endsWith(".json"))).toEqual([
      expect.stringMatching(/jamfor\.[0-9a-f]+\.json$/),
    ]);
    for (const file of files.filter((name) => name.endsWith(".html")))
      expect((await html(file)).includes("JamforPage"), file).toBe(file === "jamfor.html");
  });

  it("links only relatively, and to files and anchors that exist", async () => {
    const files = Object.keys(await folderBytes(site)).filter((name) => name.endsWith(".html"));
    const texts = new Map(await Promise.all(files.map(async (file) => [file, await html(file)] as const)));
    for (const [file, text] of texts) {
      for (const match of text.matchAll(/<a [^>]*href="([^"]*)"/g)) {
        const href = match[1] ?? "";
        expect(href).not.toMatch(/^(\/|[a-z]+:)/);
        // the publisher writes the data beside the site
        const [, data] = href.split("data/");
        if (data !== undefined) {
          expect(dataFiles, `${file} → ${href}`).toContain(data);
          continue;
        }
        const [pathname = "", anchor] = href.split("#");
        const target =
          pathname === "" ? file : path.join(path.dirname(file), pathname.replace(/(^|\/)$/, "$1index.html"));
        const page = texts.get(
          path.normalize(
            target.endsWith("/") || target === "." || target === ".."
              ? path.join(target, "index.html")
              : target,
          ),
        );
        expect(page, `${file} → ${href}`).toBeDefined();
        if (anchor) expect(page, `${file} → ${href}`).toContain(`id="${anchor}"`);
      }
    }
  });

  it("is byte-identical the second time, and touches no network", async () => {
    const build = ["npx", "tsx", "test/site/buildSampleSite.ts"];
    const isolated = await run("unshare", ["-rn", "true"]).then(
      () => true,
      () => false,
    );
    const [command = "npx", ...args] = isolated ? ["unshare", "-rn", ...build] : build;
    const env = { ...process.env, NODE_OPTIONS: `--import ${preload}` };
    const { stdout } = await run(command, args, { cwd: root, env });
    const folder = stdout.trim().split("\n").at(-1) ?? "";
    expect(await folderBytes(folder)).toEqual(await folderBytes(site));
    await rm(path.dirname(folder), { recursive: true, force: true });
  }, 120_000);
});

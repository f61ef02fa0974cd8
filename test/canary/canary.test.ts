import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fixtureUnitsFile } from "../mapping/exportFixture.js";
import { badFiles, goodFiles } from "./canaryFiles.js";
import { canaryRun, type ProgramRun, putFiles } from "./canaryRun.js";
import { plantedPupils, secretsOf } from "./plantedPupils.js";
import { searchFolder } from "./searchFolder.js";
import { secretSearcher } from "./secretSearcher.js";

const pupils = plantedPupils();
const secrets = secretsOf(pupils);
const searcher = secretSearcher(secrets);
let box = "";
const folder = (name: string) => join(box, name);

beforeAll(async () => {
  box = await mkdtemp(join(tmpdir(), "nulage-kanarie-"));
});
afterAll(() => rm(box, { recursive: true, force: true }));

/** A workspace that allows some quarantine, with saved mappings of the exports that have them. */
async function workspace(name: string): Promise<string> {
  const dir = folder(name);
  await mkdir(join(dir, "inkommande"), { recursive: true });
  const config = { kod: "9900", namn: "Exempelbo", karantan: { tillaten_andel: 0.05 } };
  await writeFile(join(dir, "kommun.json"), JSON.stringify(config));
  await writeFile(join(dir, "enheter.csv"), fixtureUnitsFile);
  return dir;
}

/** Where the program's words hold a secret: the line, with what was found in it marked by its number. */
function heard(runs: readonly ProgramRun[]): string[] {
  return runs.flatMap(({ args, out, err }) =>
    `${out}\n${err}`.split("\n").flatMap((line) => {
      const hits = searcher.search(Buffer.from(line));
      return hits.length === 0
        ? []
        : [`${args[0]}: ${hits.map(({ form, secret }) => `${form} of ${secret}`)[0]}: ${line.slice(0, 200)}`];
    }),
  );
}

describe("nothing leaks", () => {
  it("ST: what the program says of 200 pupils in wrong places names none of them, nor do its leftovers", async () => {
    const dir = await workspace("fel");
    const paths = await putFiles(join(dir, "inkommande"), badFiles(pupils));
    const runs: ProgramRun[] = [];
    const at = ["--workspace", dir];
    // the same faults as data: a third of the files shows that the form changes nothing
    const some = paths.filter((_, place) => place % 3 === 0);
    runs.push(await canaryRun(box, ["inspect", ...some, ...at, "--json"]));
    runs.push(await canaryRun(box, ["inspect", ...paths, ...at, "--spara"]));
    for (const run of runs) expect(run.code).toBe(1);
    runs.push(await canaryRun(box, ["import", ...at]));
    runs.push(await canaryRun(box, ["import", ...at, "--json"]));
    runs.push(await canaryRun(box, ["status", ...at]), await canaryRun(box, ["status", ...at, "--json"]));
    runs.push(await canaryRun(box, ["build", ...at, "--as-of", "2026-02-01"]));
    expect(runs.map(({ code }) => code)).toEqual([1, 1, 1, 1, 0, 0, 1]);
    expect(heard(runs)).toEqual([]);
    const found = await searchFolder(
      box,
      searcher,
      (path) => path.startsWith("fel/inkommande") || path.startsWith("fel/privat/raw/"),
    );
    expect(found.hits).toEqual([]);
    expect(found.files).toBeGreaterThan(3);
    // tsx keeps what it has compiled
    expect((await readdir(join(box, "tmp"))).filter((name) => !name.startsWith("tsx-"))).toEqual([]);
  }, 600_000);

  it.each(["intern", "publik"])(
    "the built edition %s, the warehouse and the leftovers hold none of 200 pupils",
    async (edition) => {
      const dir = await workspace(`bygge-${edition}`);
      await putFiles(join(dir, "inkommande"), goodFiles(pupils));
      const at = ["--workspace", dir];
      const runs = [
        await canaryRun(box, ["inspect", join(dir, "inkommande", "lasning.csv"), ...at, "--spara"]),
      ];
      runs.push(await canaryRun(box, ["build", ...at, "--edition", edition, "--as-of", "2026-02-01"]));
      runs.push(await canaryRun(box, ["status", ...at]), await canaryRun(box, ["status", ...at, "--json"]));
      expect(runs.map(({ code, err }) => [code, code === 0 ? "" : err])).toEqual(runs.map(() => [0, ""]));
      expect(heard(runs)).toEqual([]);
      const site = join(dir, "publicerat", edition);
      const names = await readdir(site, { recursive: true });
      // what waits is for the internal edition only: no page, no data, no link
      expect(names.some((name) => name.includes("karantan"))).toBe(edition === "intern");
      expect((await readFile(join(site, "metod.html"), "utf8")).includes("karantan.html")).toBe(
        edition === "intern",
      );
      const { hits, files } = await searchFolder(
        dir,
        searcher,
        (path) => path.startsWith("inkommande") || path.startsWith("privat/raw/"),
      );
      expect(hits).toEqual([]);
      expect(files).toBeGreaterThan(30);
      const left = await readdir(join(dir, "privat", "tmp"), { recursive: true, withFileTypes: true });
      expect(left.filter((entry) => entry.isFile()).map(({ name }) => name)).toEqual([]);
    },
  );

  it("the pupils are there to be found: the raw copies hold every one of their numbers", async () => {
    const { hits } = await searchFolder(join(folder("bygge-intern"), "privat", "raw"), searcher);
    const seen = new Set(hits.map(({ secret }) => secrets[secret]));
    expect(
      pupils.filter(
        ({ number }) =>
          !seen.has(number) &&
          !seen.has(number.slice(2)) &&
          !seen.has(`${number.slice(0, 8)}-${number.slice(8)}`) &&
          !seen.has(`${number.slice(2, 8)}-${number.slice(8)}`),
      ),
    ).toEqual([]);
  });
});

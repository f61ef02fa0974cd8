import { copyFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { auditEdition } from "../../loaders/audit/auditEdition.js";
import { declarePublication } from "../../loaders/audit/declarePublication.js";
import { outsideNumbers } from "../../loaders/audit/outsideNumbers.js";
import { trueCells } from "../../loaders/audit/trueCells.js";
import { randomStream } from "../../loaders/example/randomStream.js";
import { readFigures, runBuild } from "../../loaders/pipeline.js";
import type { GradedPupil } from "../reference/gradeIndicators.js";
import { gradeFile } from "../support/gradeFile.js";
import { makeWorkspace } from "../support/makeWorkspace.js";
import { describeReal, realPath } from "../support/real.js";
import { withoutPages } from "../support/withoutPages.js";

/** What Skolverket has published of a unit's year 9: pupils, percent with all subjects passed, percent eligible, mean merit. */
type Unit = readonly [kod: string, n: number, allaAmnen: number, behorighet: number, merit: number];
type Grades = GradedPupil["grades"];

const slutbetyg = "Grundskola - Slutbetyg årskurs 9, samtliga elever 2025 Skolenhet.csv";
const amnen = [
  "SV",
  "EN",
  "MA",
  "BI",
  "FY",
  "KE",
  "TK",
  "GE",
  "HI",
  "RE",
  "SH",
  "BL",
  "HKK",
  "IDH",
  "MU",
  "SL",
];
const steg = ["E", "D", "C", "B", "A"] as const;
const POINTS = { step: 2.5, lowest: 10 };

/** Municipal units of the file; one that Skolverket hides has eight pupils here. */
async function unitsOf(kommunkod: string): Promise<Unit[]> {
  const text = await readFile(realPath("skolverket", "export-skolenhet", slutbetyg), "utf8");
  const number = (field = "") => Number(field.replace("~", "").replace(",", "."));
  return text
    .split(/\r?\n/)
    .map((line) => line.split(";"))
    .filter((fields) => fields[3] === kommunkod && fields[4] === "Kommunal")
    .map(([, kod = "", , , , , , n, alla, behorighet, merit]) =>
      n === ".." ? [kod, 8, 50, 75, 190] : [kod, number(n), number(alla), number(behorighet), number(merit)],
    );
}

/** Invented pupils of whom the published figures are true, as far as whole pupils and grades allow. */
function pupilsOf(
  [kod, n, alla, behorighet, merit]: Unit,
  random: ReturnType<typeof randomStream>,
): GradedPupil[] {
  const [passAll, eligible] = [Math.round((n * alla) / 100), Math.round((n * behorighet) / 100)];
  const failed = (at: number) => (at < passAll ? undefined : at < eligible ? "HI" : "MA");
  const levels = Array.from({ length: n }, () => amnen.map(() => 0));
  const passed = levels.flatMap((own, at) =>
    own.flatMap((_, i) => (amnen[i] === failed(at) ? [] : [[at, i] as const])),
  );
  for (let left = Math.round((n * merit - POINTS.lowest * passed.length) / POINTS.step); left > 0; ) {
    const [at, i] = passed[Math.floor(random.next() * passed.length)] ?? [0, 0];
    const own = levels[at] ?? [];
    if ((own[i] ?? 0) >= steg.length - 1) continue;
    own[i] = (own[i] ?? 0) + 1;
    left -= 1;
  }
  return levels.map((own, at) => ({
    id: `${kod}-${at}`,
    enhet: kod,
    kon: random.chance(0.5) ? "F" : "P",
    arskurs: 9,
    lasarSlut: 2025,
    grades: amnen.map((amne, i) => ({
      amne,
      betyg: amne === failed(at) ? "F" : steg[own[i] ?? 0],
    })) as Grades,
  }));
}

describeReal("a municipality of real files and invented pupils", () => {
  it.each([["1282", "Landskrona"]])(
    "§1.2, F19: of %s %s nobody finds out anything from both editions and Skolverket's figures",
    async (kod, namn) => {
      const random = randomStream(1, kod);
      const pupils = (await unitsOf(kod)).flatMap((unit) => pupilsOf(unit, random));
      const workspace = await makeWorkspace({ kod, namn, incoming: { "betyg.csv": gradeFile(pupils) } });
      await copyFile(
        realPath("skolverket", "export-skolenhet", slutbetyg),
        join(workspace.incoming, "slutbetyg.csv"),
      );
      const behorighet = "behorighet_grundskola_2024_25.csv";
      await copyFile(
        realPath("skolverket", "export-kommun", behorighet),
        join(workspace.incoming, behorighet),
      );
      for (const edition of ["publik", "intern"] as const) {
        const outDir = join(workspace.published, edition);
        await runBuild(workspace, { edition, asOf: "2026-02-01", outDir, ...withoutPages });
      }
      const { cells } = await readFigures(workspace, "2026-02-01");
      const declared = declarePublication(trueCells(cells.own, 10), {
        unit: (id) => id,
        indicator: (id) => id,
      });
      expect(outsideNumbers(cells.published, declared).length).toBeGreaterThan(15);
      const { leaks, unproven, contradictions } = await auditEdition(workspace, "intern");
      expect({ leaks, unproven, contradictions }).toEqual({ leaks: [], unproven: [], contradictions: [] });
    },
  );
});

import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runBuild } from "../../loaders/pipeline.js";
import { gradeFile } from "../support/gradeFile.js";
import { makeWorkspace } from "../support/makeWorkspace.js";

const cohort = [
  "startar;elev_id;skolenhetskod;program;kon;examen_efter_3;examen_efter_4;studiebevis_2500",
  ...Array.from({ length: 30 }, (_, at) => `2021;e${at};90000001;NA;F;${at < 20 ? "J" : "N"};J;N`),
];
const grades = Array.from({ length: 12 }, (_, at) => ({
  id: `g${at}`,
  enhet: "10000000",
  kon: "F" as const,
  arskurs: 9 as const,
  lasarSlut: 2023,
  grades: [{ amne: "MA", betyg: "E" as const }],
}));

async function built(incoming: Readonly<Record<string, string>>, edition: "intern" | "publik" = "intern") {
  const workspace = await makeWorkspace({ incoming });
  const { lasar, dir } = await runBuild(workspace, {
    edition,
    asOf: "2026-02-01",
    outDir: join(workspace.published, edition),
    buildSite: async ({ outDir }) => {
      await mkdir(outDir, { recursive: true });
    },
  });
  return { lasar, csv: await readFile(join(dir, "data", "values.csv"), "utf8") };
}

it("MV-11: an edition is of its latest läsår, also with figures whose period is a calendar year", async () => {
  const gymnasium = `${cohort.join("\n")}\n`;
  expect((await built({ "gymnasium.csv": gymnasium, "betyg.csv": gradeFile(grades) })).lasar).toBe("2022/23");
  // with nothing but calendar years it is the läsår that ends in the latest
  expect((await built({ "gymnasium.csv": gymnasium })).lasar).toBe("2024/25");
});

it("DC-12: the public edition rounds what is computed from any file of pupils, not only from grades", async () => {
  const gymnasium = `${cohort.join("\n")}\n`;
  const exam = (csv: string) => csv.split("\n").find((line) => line.startsWith("examen_3ar_np,9900,"));
  expect(exam((await built({ "gymnasium.csv": gymnasium })).csv)).toContain(",66.66666666666667,ok,,30,");
  expect(exam((await built({ "gymnasium.csv": gymnasium }, "publik")).csv)).toContain(",67,ok,,30,");
});

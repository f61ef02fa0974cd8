import { join } from "node:path";
import { expect, it } from "vitest";
import { runBuild } from "../../loaders/pipeline.js";
import { gradeFile } from "../support/gradeFile.js";
import { makeWorkspace } from "../support/makeWorkspace.js";
import { withoutPages } from "../support/withoutPages.js";

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

async function lasarOf(incoming: Readonly<Record<string, string>>): Promise<string> {
  const workspace = await makeWorkspace({ incoming });
  const { lasar } = await runBuild(workspace, {
    edition: "intern",
    asOf: "2026-02-01",
    outDir: join(workspace.published, "intern"),
    ...withoutPages,
  });
  return lasar;
}

it("MV-11: an edition is of its latest läsår, also with figures whose period is a calendar year", async () => {
  const gymnasium = `${cohort.join("\n")}\n`;
  expect(await lasarOf({ "gymnasium.csv": gymnasium, "betyg.csv": gradeFile(grades) })).toBe("2022/23");
  // with nothing but calendar years it is the läsår that ends in the latest
  expect(await lasarOf({ "gymnasium.csv": gymnasium })).toBe("2024/25");
});

import { readFile } from "node:fs/promises";
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

async function built(
  incoming: Readonly<Record<string, string>>,
  edition: "intern" | "publik" = "intern",
  config: Readonly<Record<string, unknown>> = {},
) {
  const workspace = await makeWorkspace({ incoming, config });
  const { lasar, dir } = await runBuild(workspace, {
    edition,
    asOf: "2026-02-01",
    outDir: join(workspace.published, edition),
    ...withoutPages,
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

it("EN-8, DC-12: a survey is shown from five answers internally and from ten publicly, there rounded", async () => {
  const fraga = "Jag känner mig trygg";
  const fragor = [{ fraga, omrade: "trygghet", skala: "instammande_4" }];
  const config = { enkater: [{ enkat: "TLD", familj: "tld", fragor }] };
  const svar = (enhet: string, helt: number, inte: number) => [
    `TLD;2025-10;${enhet};;;${fraga};Stämmer helt;${helt}`,
    `TLD;2025-10;${enhet};;;${fraga};Stämmer inte alls;${inte}`,
  ];
  const head = "enkat;omgang;skolenhetskod;arskurs;kon;fraga;svar;antal";
  const units = [...svar("90000001", 5, 2), ...svar("90000002", 8, 4), ...svar("90000003", 20, 10)];
  const incoming = { "betyg.csv": gradeFile(grades), "enkat.csv": `${[head, ...units].join("\n")}\n` };
  const rows = async (edition: "intern" | "publik", start: string) =>
    (await built(incoming, edition, config)).csv.split("\n").filter((line) => line.startsWith(start));
  const status = (lines: readonly string[]) => lines.map((line) => line.split(",").slice(1, 8));
  const place = (unit: string) => [unit, "unit", "2025-10", "alla", "skolenhet"];
  expect(status(await rows("intern", "tld_trygghet,9000"))).toEqual([
    [...place("90000001"), String(300 / 42), "preliminary"],
    [...place("90000002"), String(480 / 72), "preliminary"],
    [...place("90000003"), String(1200 / 180), "preliminary"],
  ]);
  expect(status(await rows("publik", "tld_trygghet,9000"))).toEqual([
    [...place("90000001"), "", "suppressed"],
    [...place("90000002"), "", "suppressed"],
    [...place("90000003"), "6.7", "preliminary"],
  ]);
  expect(status(await rows("publik", "tld_trygghet_positiv,90000003"))).toEqual([
    [...place("90000003"), "67", "preliminary"],
  ]);
});

import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { z } from "zod";
import { describeReal, realPath } from "../support/real.js";

const metric = z.object({ average: z.string() }).catchall(z.unknown());
const document = z.object({ schoolYearMetrics: z.array(z.record(z.string(), z.unknown())) });

const scales = {
  omfattning_4: [
    ["ratioCorrespondsFully", "Helt och hållet"],
    ["ratioCorrespondsWell", "Till stor del"],
    ["ratioCorrespondsPoorly", "Till viss del"],
    ["ratioCorrespondsNotAtAll", "Inte alls"],
  ],
  frekvens_5: [
    ["ratioAlways", "Alltid"],
    ["ratioOften", "Ofta"],
    ["ratioSometimes", "Ibland"],
    ["ratioSeldom", "Sällan"],
    ["ratioNever", "Aldrig"],
  ],
} as const;

const number = (text: unknown) =>
  typeof text === "string" && /\d/.test(text) ? Number(text.replace("%", "").replace(",", ".")) : undefined;

/** Published distributions with the index that Skolinspektionen makes of them. */
async function distributions() {
  const list = await readFile(new URL("../../data/reference/enkat_skalor.csv", import.meta.url), "utf8");
  const points = new Map(
    list.split("\n").map((line) => {
      const [skala, svar, , poang] = line.split(";");
      return [`${skala}|${svar}`, Number(poang) / 6] as const;
    }),
  );
  const found = [];
  for (const form of ["gr", "gy"]) {
    const path = realPath("skolenkaten", `survey-sample-nested-pupils${form}.json`);
    const { schoolYearMetrics } = document.parse(JSON.parse(await readFile(path, "utf8")));
    for (const value of schoolYearMetrics.flatMap((each) => Object.values(each))) {
      const told = metric.safeParse(value);
      if (!told.success) continue;
      for (const [scale, options] of Object.entries(scales)) {
        const steps = options.map(([key, svar]) => ({
          share: number(told.data[key]),
          points: points.get(`${scale}|${svar}`) ?? Number.NaN,
        }));
        if (steps.some(({ share }) => share !== undefined))
          found.push({ scale, index: number(told.data.average), steps });
      }
    }
  }
  return found;
}

describeReal("the points of survey scales against published distributions", () => {
  it("EN-2: four steps give exactly the published index where every step is shown", async () => {
    const whole = (await distributions()).filter(({ steps }) =>
      steps.every(({ share }) => share !== undefined),
    );
    expect(whole.length).toBeGreaterThan(1);
    for (const { index, steps } of whole) {
      const answered = steps.reduce((sum, { share = 0 }) => sum + share, 0);
      const mean = steps.reduce((sum, { share = 0, points }) => sum + share * points, 0) / answered;
      expect(mean.toFixed(1)).toBe(index?.toFixed(1));
    }
  });

  it("EN-2, EN-3: the index lies where the hidden steps, four or five, let it lie", async () => {
    const every = await distributions();
    expect(new Set(every.map(({ scale }) => scale))).toEqual(new Set(["omfattning_4", "frekvens_5"]));
    for (const { index = Number.NaN, steps } of every) {
      const shown = steps.reduce((sum, { share = 0 }) => sum + share, 0);
      const sum = steps.reduce((total, { share = 0, points }) => total + share * points, 0);
      const hidden = steps.filter(({ share }) => share === undefined).map(({ points }) => points);
      const rest = Math.max(100 - shown, 0);
      // all that is not shown in one hidden step, or not answered at all
      const ends = [sum / shown, ...hidden.map((points) => (sum + rest * points) / (shown + rest))];
      // the shares are rounded to whole per cent, and the index to one decimal
      expect(index).toBeGreaterThanOrEqual(Math.min(...ends) - 0.15);
      expect(index).toBeLessThanOrEqual(Math.max(...ends) + 0.15);
    }
  });
});

import { describe, expect, it } from "vitest";
import { runImport } from "../../loaders/pipeline.js";
import { readCells } from "../../loaders/values/readCells.js";
import { numbers } from "../mapping/exportFixture.js";
import type { GradedPupil } from "../reference/gradeIndicators.js";
import { gradeFile } from "../support/gradeFile.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";

/** The indicator's cells of these pupils. */
async function ownCells(pupils: readonly GradedPupil[]) {
  const workspace = await makeWorkspace({ incoming: { "betyg.csv": gradeFile(pupils) } });
  await runImport(workspace, undefined, "2026-02-01");
  const { own } = await readCells(await openMarts(workspace));
  return own.filter(({ indicator_id }) => indicator_id === "okand_bakgrund_ak9");
}

/** Year 9 of one unit, by their ids. */
async function cell(ids: readonly string[]) {
  const pupils: GradedPupil[] = ids.map((id) => ({
    id,
    enhet: "90000001",
    kon: "F",
    arskurs: 9,
    lasarSlut: 2025,
    grades: [{ amne: "MA", betyg: "C" }],
  }));
  const found = (await ownCells(pupils)).find(({ grupp, unit_id }) => grupp === "alla" && unit_id === "9900");
  return found ? { n: found.n, numerator: found.numerator } : undefined;
}

/** Invented numbers of people born on days that do not have four-digit endings in use. */
const personnummer = (count: number) =>
  Array.from({ length: count }, (_, at) => `2009010${(at % 9) + 1}-00${String(at).padStart(2, "0")}`);

/** Whether an id tells of unknown background, by its writing alone; undefined where it tells nothing. */
function isUnknown(id: string): boolean | undefined {
  if (/[A-Z]/.test(id)) return true;
  const digits = id.replaceAll("-", "");
  return Number(digits.slice(-6, -4)) > 60;
}

describe("unknown background", () => {
  it("DC-17: equals an independent count in random municipalities, in every unit and group", async () => {
    for (const seed of [1, 2, 3]) {
      const next = numbers(seed);
      const two = (number: number) => String(number).padStart(2, "0");
      const pupils: GradedPupil[] = Array.from({ length: 90 }, (_, at) => {
        const day = `2009${two(next(1, 12))}`;
        const id = [
          `${day}${two(next(1, 28))}-00${two(at)}`,
          `${day}${two(next(61, 88))}-00${two(at)}`,
          `${day}${two(next(1, 28))}-TF${two(at)}`,
        ][Math.max(0, next(0, 5) - 3)];
        return {
          id: id ?? "",
          enhet: `9000000${next(1, 3)}`,
          kon: next(0, 1) === 0 ? "F" : "P",
          arskurs: 9,
          lasarSlut: 2025,
          grades: [{ amne: "MA", betyg: "C" }],
        };
      });
      const expected = new Map<string, { n: number; numerator: number }>();
      for (const { id, enhet, kon } of pupils)
        for (const unit of [enhet, "9900"])
          for (const group of ["alla", kon === "F" ? "flickor" : "pojkar"]) {
            const before = expected.get(`${unit}|${group}`) ?? { n: 0, numerator: 0 };
            const numerator = before.numerator + Number(isUnknown(id));
            expected.set(`${unit}|${group}`, { n: before.n + 1, numerator });
          }
      const found = (await ownCells(pupils)).map(
        ({ unit_id, grupp, n, numerator }) => [`${unit_id}|${grupp}`, { n, numerator }] as const,
      );
      expect(new Map(found)).toEqual(expected);
    }
  });

  it("DC-17: a temporary number and a samordningsnummer are unknown background, whichever way they are written", async () => {
    const unknown = ["20090101-TF12", "090102TF34", "20090101T045", "20090161-0011", "0901620022"];
    expect(await cell([...personnummer(15), ...unknown])).toEqual({ n: 20, numerator: 5 });
  });

  it("DC-17: an id of the school's own tells nothing of the background, and the läsår has no figure", async () => {
    expect(await cell([...personnummer(15), "elev-0001"])).toBeUndefined();
    expect(await cell(["elev-0001", "4711", "1234567890"])).toBeUndefined();
  });
});

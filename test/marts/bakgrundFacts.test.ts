import { describe, expect, it } from "vitest";
import { runImport } from "../../loaders/pipeline.js";
import { readCells } from "../../loaders/values/readCells.js";
import type { GradedPupil } from "../reference/gradeIndicators.js";
import { gradeFile } from "../support/gradeFile.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";

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
  const workspace = await makeWorkspace({ incoming: { "betyg.csv": gradeFile(pupils) } });
  await runImport(workspace, undefined, "2026-02-01");
  const warehouse = await openMarts(workspace);
  const { own } = await readCells(warehouse);
  const found = own.find(
    (each) => each.indicator_id === "okand_bakgrund_ak9" && each.grupp === "alla" && each.unit_id === "9900",
  );
  return found ? { n: found.n, numerator: found.numerator } : undefined;
}

/** Invented numbers of people born on days that do not have four-digit endings in use. */
const personnummer = (count: number) =>
  Array.from({ length: count }, (_, at) => `2009010${(at % 9) + 1}-00${String(at).padStart(2, "0")}`);

describe("unknown background", () => {
  it("DC-17: a temporary number and a samordningsnummer are unknown background, whichever way they are written", async () => {
    const unknown = ["20090101-TF12", "090102TF34", "20090101T045", "20090161-0011", "0901620022"];
    expect(await cell([...personnummer(15), ...unknown])).toEqual({ n: 20, numerator: 5 });
  });

  it("DC-17: an id of the school's own tells nothing of the background, and the läsår has no figure", async () => {
    expect(await cell([...personnummer(15), "elev-0001"])).toBeUndefined();
    expect(await cell(["elev-0001", "4711", "1234567890"])).toBeUndefined();
  });
});

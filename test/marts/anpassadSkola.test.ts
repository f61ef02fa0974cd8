import { describe, expect, it } from "vitest";
import { runImport } from "../../loaders/pipeline.js";
import type { GradedPupil } from "../reference/gradeIndicators.js";
import { indicatorCells } from "../reference/gradeIndicators.js";
import type { Grade } from "../reference/pupilResult.js";
import { gradeFile } from "../support/gradeFile.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";

const columns =
  "skolenhetskod;namn;kort_namn;skolform;huvudman;rektorsomrade;fran_lasar;till_lasar;foljer_pa";
const grundskola = "90000001";
const anpassad = "90000002";

const units = (skolform: string) =>
  [
    columns,
    `${grundskola};Norra skolan;Norra;grundskola;kommunal;;;;`,
    `${anpassad};Södra anpassade skolan;Södra;${skolform};kommunal;;;;`,
  ].join("\n");

function pupils(enhet: string, count: number, grades: readonly Grade[], arskurs: 6 | 9): GradedPupil[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `${enhet}-${arskurs}-${at}`,
    enhet,
    kon: at % 2 === 0 ? ("F" as const) : ("P" as const),
    arskurs,
    lasarSlut: 2025,
    grades,
  }));
}

const few: Grade[] = [
  { amne: "MA", betyg: "C" },
  { amne: "SV", betyg: "A" },
];
const ordinary: Grade[] = [
  { amne: "MA", betyg: "E" },
  { amne: "SV", betyg: "D" },
  { amne: "EN", betyg: "F" },
];
const inGrundskola = [...pupils(grundskola, 14, ordinary, 9), ...pupils(grundskola, 12, ordinary, 6)];
const inAnpassad = [...pupils(anpassad, 13, few, 9), ...pupils(anpassad, 11, few, 6)];

/** Every own cell and grade distribution of these files, without the files' numbers. */
async function cells(
  incoming: Readonly<Record<string, string>>,
  own: Readonly<Record<string, string>>,
): Promise<{ readonly own: Map<string, unknown>; readonly distributions: readonly string[] }> {
  const workspace = await makeWorkspace({ incoming, own });
  await runImport(workspace, undefined, "2026-02-01");
  const warehouse = await openMarts(workspace);
  const rows = await warehouse.query("from mart.pupil_cell");
  const grades = await warehouse.query("select distinct unit_id from mart.grade_cell order by unit_id");
  return {
    own: new Map(
      rows.map((row) => [
        [row["indicator_id"], row["lasar_slut"], row["unit_id"], row["grupp"]].join("|"),
        { n: row["n"], numerator: row["numerator"], sumOfSquares: row["sum_of_squares"] },
      ]),
    ),
    distributions: grades.map((row) => String(row["unit_id"])),
  };
}

describe("pupils of anpassad grundskola", () => {
  it.each(["anpassad", "Anpassad grundskola"])(
    "AN-1: are in no figure of grundskolan, neither of the unit nor of the municipality (%s)",
    async (skolform) => {
      const files = { "betyg.csv": gradeFile([...inGrundskola, ...inAnpassad]) };
      const { own, distributions } = await cells(files, { "enheter.csv": units(skolform) });
      expect(own).toEqual(indicatorCells(inGrundskola, "9900"));
      expect(distributions).toEqual([grundskola, "9900"]);
    },
  );

  it("AN-1: a unit that the national register has with anpassad grundskola alone needs no line in enheter.csv", async () => {
    const register = (code: string, forms: readonly string[]) => ({
      url: `https://exempel.se/v2/school-units/${code}`,
      json: {
        data: {
          type: "schoolunit",
          schoolUnitCode: code,
          attributes: {
            displayName: `Enhet ${code}`,
            status: "AKTIV",
            schoolTypes: forms,
            municipalityCode: "9900",
          },
        },
      },
    });
    const own = { "enheter.csv": `${columns}\n${grundskola};Norra skolan;Norra;grundskola;kommunal;;;;` };
    const betyg = gradeFile([...inGrundskola, ...inAnpassad]);
    const of = async (forms: readonly string[]) =>
      (await cells({ "betyg.csv": betyg, "register.json": JSON.stringify(register(anpassad, forms)) }, own))
        .own;
    expect(await of(["GRAN"])).toEqual(indicatorCells(inGrundskola, "9900"));
    expect(await of(["GR", "GRAN"])).toEqual(indicatorCells([...inGrundskola, ...inAnpassad], "9900"));
  });

  it("AN-1: a pupil whom a later file has in anpassad grundskola is no longer in grundskolan", async () => {
    const moved = inGrundskola.slice(0, 1).map((each) => ({ ...each, enhet: anpassad, grades: few }));
    const files = { "a.csv": gradeFile(inGrundskola), "b.csv": gradeFile(moved) };
    const { own } = await cells(files, { "enheter.csv": units("anpassad") });
    expect(own.get("alla_amnen_ak9|2025|9900|alla")).toMatchObject({ n: 13 });
  });
});

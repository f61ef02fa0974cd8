import type { ExampleFile } from "./exampleFile.js";
import { groupTotals } from "./groupTotals.js";
import type { Cohort, World } from "./makeWorld.js";

interface Metric {
  readonly value: string;
  readonly valueType: "EXISTS" | "MISSING";
}

/** Coefficients of the invented model: level, parents' education, share boys, share newly immigrated. */
const meritModell = [219.6, 70.6, -23.8, -106.3] as const;
const allaAmnenModell = [73.9, 29.4, -5.8, -66.4] as const;
const minstaAntal = 15;

/** SALSA as the API's `all-schools/salsa` answers, one response per läsår. */
export function salsaFiles(world: World): ExampleFile[] {
  return world.lasar.map((lasar) => {
    const units = world.cohorts
      .filter(
        ({ unit, pupils, lasar: own }) => own === lasar && !unit.utanBetyg && pupils.length >= minstaAntal,
      )
      .map(metrics);
    const body = { compulsorySchoolUnitSalsaMetricList: units, timePeriod: lasar };
    const response = { status: "OK", message: "Success", body };
    return {
      path: `inkommande/salsa_${lasar.replace("/", "-")}.json`,
      text: `${JSON.stringify(response, null, 1)}\n`,
    };
  });
}

function metrics(cohort: Cohort) {
  const { unit, pupils, utbildning } = cohort;
  const totals = groupTotals([cohort]);
  const pojkar = pupils.filter(({ kon }) => kon === "P").length / pupils.length;
  const nya = pupils.filter(({ nyinvandrad }) => nyinvandrad).length / pupils.length;
  const model = ([level, education, boys, newly]: readonly [number, number, number, number]) =>
    level + education * (utbildning - 2.25) + boys * (pojkar - 0.515) + newly * (nya - 0.04);

  const merit = totals.merit2 / 2 / totals.medMerit;
  const alla = (100 * totals.allaAmnen) / totals.medBetyg;
  const meritB = model(meritModell);
  const allaB = Math.min(100, model(allaAmnenModell));
  const known = (text: string): Metric =>
    unit.utanBakgrund ? { value: ".", valueType: "MISSING" } : { value: text, valueType: "EXISTS" };
  return {
    schoolUnitCode: unit.kod,
    name: unit.namn,
    geographicalAreaCode: unit.kommunkod,
    salsaAverageGradesIn9thGradeActual: { value: whole(merit), valueType: "EXISTS" },
    // Each value is rounded by itself, so deviation and actual − calculated may differ by one.
    salsaAverageGradesIn9thGradeDeviation: known(whole(merit - meritB)),
    salsaRequirementsReachedActual: { value: whole(alla), valueType: "EXISTS" },
    salsaRequirementsReachedDeviation: known(whole(alla - allaB)),
    salsaNewlyImmigratedQuota: known(whole(100 * nya)),
    salsaBoysQuota: known(whole(100 * pojkar)),
    salsaParentsEducation: known(utbildning.toFixed(1).replace(".", ",")),
    salsaAverageCalculated: known(whole(meritB)),
    salsaRequirementsReachedCalculated: known(whole(allaB)),
    _links: {
      self: {
        href: `https://api.skolverket.se/planned-educations/v4/statistics/all-schools/salsa/${unit.kod}`,
      },
    },
  };
}

function whole(value: number): string {
  return String(Math.round(value) + 0);
}

import { koladaKpis } from "../../loaders/example/koladaKpis.js";
import { pinnedTitles } from "./pinnedTitles.js";
import type { KoladaEntry, Recordings } from "./recordings.js";

const municipality = "9900";
const measured = (value: string) => [{ value, valueType: "EXISTS", timePeriod: "2024/25" }];

/** An invented municipality; by default with more units than one page holds, the first of them without statistics. */
export function inventedRecordings(units = 60): Recordings {
  const codes = Array.from({ length: units }, (_, index) => String(90_000_001 + index));
  const page = (number: number, some: readonly string[]) =>
    JSON.stringify({
      body: {
        _embedded: {
          listedSchoolUnits: some.map((code) => ({
            code,
            name: `Skola ${code}`,
            geographicalAreaCode: municipality,
            typeOfSchooling: [{ code: "gr", displayName: "Grundskolan", schoolYears: ["9"] }],
          })),
        },
        page: { size: 50, totalElements: codes.length, totalPages: Math.ceil(units / 50), number },
      },
    });
  const values: KoladaEntry[] = koladaKpis.flatMap(({ id: kpi }) =>
    ["0000", municipality].flatMap((place) =>
      [2016, 2017, 2018].map((period) => ({
        kpi,
        municipality: place,
        period,
        values: [{ gender: "T", value: 81.5, status: "", count: 1, isdeleted: false }],
      })),
    ),
  );
  const survey = { schoolUnitCode: "90000001", semester: "VT26", securityMetrics: { average: "7,6" } };
  return {
    municipality,
    salsa: JSON.stringify({
      body: {
        timePeriod: "2024/25",
        compulsorySchoolUnitSalsaMetricList: [
          {
            schoolUnitCode: "90000001",
            name: "Skola 90000001",
            geographicalAreaCode: municipality,
            salsaAverageGradesIn9thGradeActual: { value: "231", valueType: "EXISTS" },
          },
        ],
      },
    }),
    unitPages: Array.from({ length: Math.ceil(units / 50) }, (_, number) =>
      page(number, codes.slice(number * 50, (number + 1) * 50)),
    ),
    statistics: new Map(codes.slice(1).map((code) => [code, statistics(code)])),
    surveys: new Map([["90000001", { pupilsgr: JSON.stringify({ body: { schoolYearMetrics: [survey] } }) }]]),
    kpis: pinnedTitles().map(({ id, title }) => ({ id, title, is_divided_by_gender: true })),
    municipalities: [
      { id: "0000", title: "Riket", type: "L" },
      { id: municipality, title: "Exempelbo", type: "K" },
    ],
    values,
  };
}

function statistics(code: string): string {
  return JSON.stringify({
    body: {
      schoolUnit: code,
      totalNumberOfPupils: measured("cirka 210"),
      averageGradesMeritRating9thGrade: measured("231,4"),
      ratioOfPupilsIn9thGradeWithAllSubjectsPassed: measured("81,5"),
      ratioOfPupils9thGradeEligibleForNationalProgramYR: measured("~100"),
    },
  });
}

/** A school as Skolverket publishes it; texts as in the export, `..` and `~100` too. */
export interface PublicSchool {
  readonly kod: string;
  readonly kommun: string;
  readonly n: number;
  readonly merit: string;
  readonly alla: string;
  readonly behorighet: string;
  /** SALSA: B and R of the merit value, and the background; absent where SALSA leaves the school out. */
  readonly salsa?: {
    readonly b: string;
    readonly r: string;
    readonly utbildning: string;
    readonly pojkar?: string;
    readonly nyinvandrade?: string;
  };
}

/** Skolverket's export of leaving grades per school unit. */
export function slutbetygFile(schools: readonly PublicSchool[], lasar: string): string {
  const header =
    "Skola;Skol-enhetskod;Skolkommun;Kommun-kod;Typ av huvudman;Huvudman;Huvudman orgnr;Antal elever;" +
    "Andel (%) elever som uppfyllt betygskriterierna i alla ämnen;Andel (%) elever behöriga till yrkesprog.;" +
    "Genomsnittligt meritvärde (17 ämnen);";
  const rows = schools.map(
    ({ kod, kommun, n, alla, behorighet, merit }) =>
      `Skola ${kod};${kod};Kommun ${kommun};${kommun};Kommunal;Kommun ${kommun};2120990018;${n};${alla};${behorighet};${merit};`,
  );
  return [
    "Statistik från Skolverket, https://www.skolverket.se",
    "",
    "Grundskola - Slutbetyg årskurs 9, samtliga elever",
    `Valt läsår: ${lasar}`,
    "",
    header,
    ...rows,
    "",
    "Rapportbeskrivning och definitioner etc.",
    "",
  ].join("\n");
}

/** SALSA as `all-schools/salsa` answers. A factor that is not given is not in the answer. */
export function salsaFile(schools: readonly PublicSchool[], lasar: string): string {
  const exists = (value: string) => ({ value, valueType: "EXISTS" });
  const compulsorySchoolUnitSalsaMetricList = schools.flatMap(({ kod, kommun, merit, salsa }) =>
    salsa
      ? [
          {
            schoolUnitCode: kod,
            name: `Skola ${kod}`,
            geographicalAreaCode: kommun,
            salsaAverageGradesIn9thGradeActual: exists(String(Math.round(Number(merit.replace(",", "."))))),
            salsaAverageGradesIn9thGradeDeviation: exists(salsa.r),
            salsaAverageCalculated: exists(salsa.b),
            salsaRequirementsReachedDeviation: exists("-2"),
            salsaParentsEducation: exists(salsa.utbildning),
            ...(salsa.pojkar ? { salsaBoysQuota: exists(salsa.pojkar) } : {}),
            ...(salsa.nyinvandrade ? { salsaNewlyImmigratedQuota: exists(salsa.nyinvandrade) } : {}),
          },
        ]
      : [],
  );
  const body = { timePeriod: lasar, compulsorySchoolUnitSalsaMetricList };
  return JSON.stringify({ status: "OK", message: "Success", body });
}

import { atMunicipality, type Cell, hideOtherSex, meanCell, shareCell } from "./cellText.js";
import type { ExampleFile } from "./exampleFile.js";
import { type GroupTotals, groupTotals } from "./groupTotals.js";
import { type KoladaKpi, koladaKpis } from "./koladaKpis.js";
import type { World } from "./makeWorld.js";
import { municipalities } from "./municipalities.js";
import { riket } from "./riket.js";

const pages = 2;

/** Kolada v3 `data`, in two pages: the six measures for Riket and the three invented municipalities. */
export function koladaDataFiles(world: World): ExampleFile[] {
  const records = koladaKpis.flatMap((kpi) =>
    ["0000", ...municipalities.map(({ kod }) => kod)].flatMap((municipality) =>
      world.lasar.map((lasar) => ({
        kpi: kpi.id,
        municipality,
        period: 2000 + Number(lasar.slice(5)),
        values:
          municipality === "0000" ? nationalValues(kpi, lasar) : ownValues(world, kpi, municipality, lasar),
      })),
    ),
  );
  const perPage = Math.ceil(records.length / pages);
  return Array.from({ length: pages }, (_, index) => {
    const values = records.slice(index * perPage, (index + 1) * perPage);
    const next_url = index + 1 < pages ? `https://api.kolada.se/v3/data?page=${index + 2}` : null;
    return {
      path: `inkommande/kolada_data_sida${index + 1}.json`,
      text: `${JSON.stringify({ values, count: values.length, next_url })}\n`,
    };
  });
}

function ownValues(world: World, kpi: KoladaKpi, kommunkod: string, lasar: string) {
  const cohorts = world.cohorts.filter(
    ({ unit, lasar: own }) =>
      own === lasar && unit.kommunkod === kommunkod && (!kpi.kommunala || unit.huvudman === "Kommunal"),
  );
  const cell = (totals: GroupTotals) => kpiCell(kpi, totals, atMunicipality(lasar));
  const [girls, boys] = hideOtherSex(cell(groupTotals(cohorts, "F")), cell(groupTotals(cohorts, "P")));
  return [
    value("K", number(girls)),
    value("M", number(boys)),
    value("T", number(cell(groupTotals(cohorts)))),
  ];
}

function kpiCell(kpi: KoladaKpi, totals: GroupTotals, minimum: number): Cell {
  if (kpi.indikator === "meritvarde_ak9") return meanCell(totals.merit2, totals.medMerit, minimum);
  const eligibility = kpi.indikator === "behorighet_yr_ak9";
  const reached = eligibility ? totals.yr : totals.allaAmnen;
  return shareCell(reached, totals.medBetyg, { minimum, hideFewFailing: eligibility });
}

function nationalValues(kpi: KoladaKpi, lasar: string) {
  const population = kpi.kommunala ? "kommunal huvudman" : "alla huvudmän";
  return (["K", "M", "T"] as const).map((gender) => {
    const found = riket.find(
      (row) =>
        row.indikator === kpi.indikator &&
        row.population === population &&
        row.lasar === lasar &&
        row.kon === gender,
    );
    return value(gender, found?.varde ?? null);
  });
}

/** Kolada writes 95 where Skolverket writes `~100`, and nothing where it writes dots. */
function number(cell: Cell): number | null {
  if (cell === "near100") return 95;
  return typeof cell === "number" ? cell / 10 : null;
}

function value(gender: "K" | "M" | "T", amount: number | null) {
  return { gender, value: amount, status: amount === null ? "Missing" : "", count: 1, isdeleted: false };
}

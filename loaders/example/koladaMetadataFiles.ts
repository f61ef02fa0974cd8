import type { ExampleFile } from "./exampleFile.js";
import { koladaKpis } from "./koladaKpis.js";
import { municipalities } from "./municipalities.js";

/** Kolada v3 `kpi`, `municipality` and `municipality_groups`, one page each. */
export function koladaMetadataFiles(): ExampleFile[] {
  const kpis = koladaKpis.map(({ id, titel, kommunala }) => ({
    id,
    title: titel,
    description: `Exempeldata. ${kommunala ? "Kommunens egna skolor" : "Alla skolor i kommunen"}; året är det då läsåret slutar.`,
    is_divided_by_gender: true,
    municipality_type: "K",
    auspice: kommunala ? "E" : "T",
    operating_area: "Grundskola åk 0-9 inkl förskoleklass",
    perspective: "Kvalitet och resultat",
    prel_publication_date: null,
    publication_date: "2026-09-25",
    publ_period: "2026",
    has_ou_data: true,
  }));
  const places = [
    { id: "0000", title: "Riket", type: "L" },
    ...municipalities.map(({ kod, namn }) => ({ id: kod, title: namn, type: "K" })),
  ];
  return [
    page("kolada_kpi", kpis),
    page("kolada_municipality", places),
    page("kolada_municipality_groups", groups()),
  ];
}

/** The neighbours are the similar municipalities of the first. */
function groups() {
  const [own, ...others] = municipalities;
  const members = others.map(({ kod, namn }) => ({ member_id: kod, member_title: namn }));
  return [{ id: "G999901", title: `Liknande kommuner grundskola, ${own?.namn ?? ""}, 2024`, members }];
}

function page(name: string, values: readonly object[]): ExampleFile {
  return {
    path: `inkommande/${name}.json`,
    text: `${JSON.stringify({ values, count: values.length, next_url: null })}\n`,
  };
}

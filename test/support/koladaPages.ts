/** [KPI, municipality, year, value for all; null is missing]. */
export type KoladaValue = readonly [kpi: string, municipality: string, year: number, value: number | null];

/** A page of Kolada v3 `data`. */
export function koladaData(values: readonly KoladaValue[]): string {
  const rows = values.map(([kpi, municipality, period, value]) => ({
    kpi,
    municipality,
    period,
    values: [{ gender: "T", value, status: value === null ? "Missing" : "", count: 1, isdeleted: false }],
  }));
  return JSON.stringify({ values: rows, count: rows.length, next_url: null });
}

/** A page of Kolada v3 `municipality_groups`: title → codes of members, which are also their names. */
export function koladaGroups(groups: Readonly<Record<string, readonly string[]>>): string {
  const values = Object.entries(groups).map(([title, codes], at) => ({
    id: `G99${at}`,
    title,
    members: codes.map((code) => ({ member_id: code, member_title: `Kommun ${code}` })),
  }));
  return JSON.stringify({ values, count: values.length, next_url: null });
}

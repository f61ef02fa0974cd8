import { Fragment, h } from "preact";
import { alphabetic } from "../format/alphabetic.js";
import { formatNumber } from "../format/formatNumber.js";
import { swedishList } from "../format/swedishList.js";
import type { Indicator } from "../indicators/defineIndicator.js";
import { GROUPS, type Group, type ValueRow } from "../indicators/valueRow.js";
import { type Column, DataTable } from "./DataTable.js";
import { absenceReason } from "./judgementWords.js";
import type { Markup } from "./markup.js";
import type { UnitInfo } from "./pageData.js";
import { perspectiveWords } from "./perspectiveWords.js";
import { unitPath } from "./sitePages.js";
import { intervalText, rowValueText, valueText } from "./valueText.js";

export interface SkolformTablesProps {
  /** What the measures have in common, as the caption says it. */
  readonly name: string;
  readonly indicators: readonly Indicator[];
  /** Rows of the measures, one period of each. */
  readonly rows: readonly ValueRow[];
  readonly units: readonly UnitInfo[];
}

interface Measured {
  readonly indicator: Indicator;
  readonly row: ValueRow;
}

const missing = "uppgift saknas";
/** The municipality's own schools first. */
const order = Object.keys(perspectiveWords);
const cellText = (row: ValueRow, indicator: Indicator) =>
  rowValueText(row, indicator) ?? absenceReason(row, missing);

/** A measure's name, linked to its definition. */
function Definition(props: { readonly indicator: Indicator }): Markup {
  const { id, shortLabel } = props.indicator;
  return h("a", { href: `../metod.html#indikator-${id}` }, shortLabel);
}

/** The municipality's values, one row for each measure and each way of counting its pupils (GY-14). */
function MunicipalityTable(props: SkolformTablesProps): Markup | null {
  const measured = props.indicators.flatMap((indicator) =>
    props.rows
      .filter((row) => row.indicator_id === indicator.id && row.unit_level === "municipality")
      .filter((row) => row.group === "alla")
      .toSorted((a, b) => order.indexOf(a.perspective) - order.indexOf(b.perspective))
      .map((row): Measured => ({ indicator, row })),
  );
  if (measured.length === 0) return null;
  const columns: Column<Measured>[] = [
    { head: "Mått", cell: ({ indicator }) => h(Definition, { indicator }) },
    { head: "Elever", cell: ({ row }) => perspectiveWords[row.perspective] },
    { head: "Period", cell: ({ row }) => row.period },
    { head: "Värde", numeric: true, cell: ({ row, indicator }) => cellText(row, indicator) },
  ];
  const sometimes: Column<Measured>[] = [
    { head: "n", numeric: true, cell: ({ row }) => (row.n === null ? null : formatNumber(row.n, 0)) },
    { head: "95 % intervall", numeric: true, cell: ({ row, indicator }) => intervalText(row, indicator) },
    {
      head: "Riket",
      numeric: true,
      cell: ({ row, indicator }) => (row.national === null ? null : valueText(row.national, indicator)),
    },
  ];
  columns.push(...sometimes.filter(({ cell }) => measured.some((each) => cell(each) !== null)));
  return h(DataTable<Measured>, {
    caption: `${props.name}: kommunen, den senaste perioden med uppgifter.`,
    rows: measured,
    keyOf: ({ indicator, row }) => `${indicator.id} ${row.perspective}`,
    columns,
  });
}

/** The units' values of the same periods: a unit a row, in alphabetical order, never by value (F10). */
function UnitsTable(props: SkolformTablesProps): Markup | null {
  const { indicators, rows } = props;
  const own = rows.filter((row) => row.unit_level === "unit" && row.group === "alla");
  const measured = indicators.filter(({ id }) => own.some((row) => row.indicator_id === id));
  const units = props.units
    .filter(({ id }) =>
      own.some((row) => row.unit_id === id && measured.some((one) => one.id === row.indicator_id)),
    )
    .toSorted((a, b) => alphabetic(a.shortName, b.shortName));
  if (units.length === 0) return null;
  const unitText = (unit: UnitInfo, indicator: Indicator) => {
    const row = own.find((one) => one.unit_id === unit.id && one.indicator_id === indicator.id);
    if (!row) return null;
    const n = row.n === null || row.value === null ? "" : ` (n ${formatNumber(row.n, 0)})`;
    return `${cellText(row, indicator)}${n}`;
  };
  const periods = [...new Set(own.map(({ period }) => period))];
  return h(
    "details",
    { class: "table-twin" },
    h("summary", null, "Enheterna"),
    h(DataTable<UnitInfo>, {
      caption: `${props.name}: enheterna${periods.length === 1 ? `, ${periods[0]}` : ""}.`,
      rows: units,
      keyOf: ({ id }) => id,
      columns: [
        { head: "Enhet", cell: ({ id, shortName }) => h("a", { href: `../${unitPath(id)}` }, shortName) },
        ...measured.map(
          (indicator): Column<UnitInfo> => ({
            head: indicator.shortLabel,
            numeric: true,
            cell: (unit) => unitText(unit, indicator),
          }),
        ),
      ],
    }),
  );
}

/** Distributions of the municipality: a measure a row, a grade a column (AK-4); those that are hidden are told below. */
function DistributionTable(props: SkolformTablesProps): Markup | null {
  const whole: ReadonlySet<Group> = new Set(GROUPS);
  const parts = props.rows.filter((row) => row.unit_level === "municipality" && !whole.has(row.group));
  const partsOf = ({ id }: Indicator) => parts.filter((row) => row.indicator_id === id);
  const measured = props.indicators.filter((one) => partsOf(one).length > 0);
  const shown = measured.filter((one) => partsOf(one).some((row) => row.value !== null));
  const groups = [...new Set(measured.flatMap((one) => partsOf(one).map((row) => row.group)))];
  if (measured.length === 0) return null;
  const table = h(DataTable<Indicator>, {
    caption: `${props.name}: kommunens skolor, den senaste perioden med uppgifter, procent av eleverna.`,
    rows: shown,
    keyOf: ({ id }) => id,
    columns: [
      { head: "Mått", cell: (indicator) => h(Definition, { indicator }) },
      ...groups.toSorted(gradeOrder).map(
        (group): Column<Indicator> => ({
          head: gradeWord(group),
          numeric: true,
          cell: (indicator) => {
            const row = partsOf(indicator).find((one) => one.group === group);
            return row ? cellText(row, indicator) : null;
          },
        }),
      ),
    ],
  });
  const hidden = measured.filter((one) => !shown.includes(one));
  const reasons = [
    ...new Set(hidden.flatMap((one) => partsOf(one).map((row) => absenceReason(row, missing)))),
  ];
  return h(
    Fragment,
    null,
    shown.length > 0 ? table : null,
    reasons.map((reason) =>
      h(
        "p",
        { key: reason, class: "quiet" },
        `Visas inte: ${swedishList(
          hidden
            .filter((one) => partsOf(one).some((row) => absenceReason(row, missing) === reason))
            .map(({ subject }) => subject),
        )}. ${reason}`,
      ),
    ),
  );
}

const steps: ReadonlyMap<Group, string> = new Map([
  ["omdome_ej_nadd", "Ej nått"],
  ["omdome_godtagbara", "Godtagbara"],
  ["omdome_mer_an_godtagbara", "Mer än godtagbara"],
  ["omdome_annat", "Annat omdöme"],
]);

const gradeWord = (group: Group) => {
  const step = steps.get(group);
  if (step) return step;
  const grade = group.replace("betyg_", "");
  return grade === "streck" ? "Streck" : grade.toLocaleUpperCase("sv");
};
const isLast = (group: Group) => group === "betyg_streck" || group === "omdome_annat";
const gradeOrder = (a: Group, b: Group) => Number(isLast(a)) - Number(isLast(b)) || alphabetic(a, b);

/** The figures of measures that are defined alike: of the municipality, by grade where they are shares, of the units. */
export function SkolformTables(props: SkolformTablesProps): Markup {
  return h(Fragment, null, h(MunicipalityTable, props), h(DistributionTable, props), h(UnitsTable, props));
}

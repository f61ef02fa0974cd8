import { h } from "preact";
import { alphabetic } from "../format/alphabetic.js";
import { formatNumber } from "../format/formatNumber.js";
import { indicatorById } from "../indicators/registry.js";
import { comparable, type JamforChoice, periodsFor } from "./jamforChoice.js";
import type { Markup } from "./markup.js";
import type { JamforData, UnitInfo } from "./pageData.js";
import { rowsOf } from "./rowQueries.js";

export interface JamforFormProps {
  readonly data: JamforData;
  readonly choice: JamforChoice;
  readonly onChoice: (choice: JamforChoice) => void;
}

function selected(event: Event): string {
  return event.currentTarget instanceof HTMLSelectElement ? event.currentTarget.value : "";
}

function Units(props: JamforFormProps & { readonly units: readonly UnitInfo[] }): Markup {
  const { choice, onChoice, units } = props;
  const chosen = new Set(choice.unitIds ?? units.map((unit) => unit.id));
  const count = units.filter((unit) => chosen.has(unit.id)).length;
  const toggle = (id: string) => {
    const next = units
      .map((unit) => unit.id)
      .filter((each) => (each === id ? !chosen.has(each) : chosen.has(each)));
    onChoice({ ...choice, unitIds: next.length === units.length || next.length === 0 ? null : next });
  };
  return h(
    "details",
    { class: "unit-choice" },
    h("summary", null, `Enheter: ${formatNumber(count, 0)} av ${formatNumber(units.length, 0)}`),
    h(
      "fieldset",
      null,
      h("legend", null, "Visa"),
      units.map((unit) =>
        h(
          "label",
          { key: unit.id },
          h("input", { type: "checkbox", checked: chosen.has(unit.id), onChange: () => toggle(unit.id) }),
          unit.shortName,
        ),
      ),
    ),
  );
}

/** Indicator, läsår and units. */
export function JamforForm(props: JamforFormProps): Markup {
  const { data, choice, onChoice } = props;
  const withRows = new Set(rowsOf(data.rows, choice.indicatorId).map((row) => row.unit_id));
  const units = data.units
    .filter((unit) => withRows.has(unit.id))
    .toSorted((a, b) => alphabetic(a.shortName, b.shortName));
  return h(
    "form",
    {
      class: "choices",
      "aria-label": "Välj vad som jämförs",
      onSubmit: (event: Event) => event.preventDefault(),
    },
    h(
      "label",
      null,
      h("span", null, "Indikator"),
      h(
        "select",
        {
          name: "indikator",
          value: choice.indicatorId,
          onChange: (event: Event) => onChoice({ ...choice, indicatorId: selected(event) }),
        },
        comparable(data).map((id) =>
          h("option", { key: id, value: id, selected: id === choice.indicatorId }, indicatorById(id).label),
        ),
      ),
    ),
    h(
      "label",
      null,
      h("span", null, "Läsår"),
      h(
        "select",
        {
          name: "lasar",
          value: choice.period,
          onChange: (event: Event) => onChoice({ ...choice, period: selected(event) }),
        },
        periodsFor(data, choice.indicatorId).map((period) =>
          h("option", { key: period, value: period, selected: period === choice.period }, period),
        ),
      ),
    ),
    h(Units, { ...props, units }),
  );
}

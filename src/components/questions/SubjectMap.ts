import { h } from "preact";
import type { ProfileRow } from "../../analyses/analysisData.js";
import { formatDifference } from "../../format/formatDifference.js";
import type { Markup } from "../markup.js";
import { PlaceName } from "./PlaceName.js";
import type { NamedPlace } from "./places.js";
import { subjectName } from "./subjectNames.js";

export interface SubjectMapProps {
  readonly caption: string;
  readonly places: readonly NamedPlace[];
  /** Subject codes, in the order of the columns. */
  readonly subjects: readonly string[];
  readonly cellOf: (placeId: string, subject: string) => ProfileRow | undefined;
  /** Why a cell without difference is empty: hidden, or not read there. */
  readonly isHidden: (placeId: string, subject: string) => boolean;
}

/** Steps of the colour: half a point, one point (a step of a grade for two pupils in five), two points. */
const steps = [0.5, 1, 2] as const;

function step(difference: number): string {
  const strength = steps.filter((limit) => Math.abs(difference) >= limit).length;
  return strength === 0 ? "even" : `${difference > 0 ? "over" : "under"}-${strength}`;
}

function Cell(props: { readonly row: ProfileRow | undefined; readonly hidden: boolean }): Markup {
  const { row, hidden } = props;
  if (row?.difference == null)
    return h(
      "td",
      { class: hidden ? "map-cell hatched" : "map-cell none" },
      h("span", { class: "sr" }, hidden ? "dolt" : "inga uppgifter"),
    );
  const text = formatDifference(row.difference, 1);
  return h(
    "td",
    { class: `map-cell ${step(row.difference)}` },
    row.certain ? h("b", null, text, h("span", { class: "sr" }, ", står sig")) : text,
  );
}

/** Units by subjects: the difference as a number on a colour, in bold where it stands after correction (ST-7). */
export function SubjectMap(props: SubjectMapProps): Markup {
  const { caption, places, subjects, cellOf, isHidden } = props;
  return h(
    "div",
    { class: "table-scroll", role: "region", "aria-label": `Bild: ${caption}`, tabIndex: 0 },
    h(
      "table",
      { class: "map" },
      h("caption", { class: "sr" }, caption),
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          h("th", { scope: "col" }, "Enhet"),
          subjects.map((code) =>
            h("th", { key: code, scope: "col" }, h("abbr", { title: subjectName(code) }, code)),
          ),
        ),
      ),
      h(
        "tbody",
        null,
        places.map((place) =>
          h(
            "tr",
            { key: place.id, "data-unit": place.id },
            h("th", { scope: "row" }, h(PlaceName, { place })),
            subjects.map((code) =>
              h(Cell, { key: code, row: cellOf(place.id, code), hidden: isHidden(place.id, code) }),
            ),
          ),
        ),
      ),
    ),
  );
}

/** What the colours and states of the map mean. */
export function SubjectMapLegend(): Markup {
  const entries: readonly (readonly [string, string])[] = [
    ["under-3", "minst 2 poäng under"],
    ["under-2", "1 till 2 under"],
    ["under-1", "0,5 till 1 under"],
    ["even", "mindre än 0,5"],
    ["over-1", "0,5 till 1 över"],
    ["over-2", "1 till 2 över"],
    ["over-3", "minst 2 poäng över"],
    ["hatched", "dolt"],
  ];
  return h(
    "ul",
    { class: "legend map-legend" },
    entries.map(([name, text]) =>
      h("li", { key: name }, h("span", { class: `swatch ${name}`, "aria-hidden": "true" }), text),
    ),
    h("li", null, h("b", null, "−1,2"), "fet stil: står sig"),
  );
}

import { h } from "preact";
import { swedishDate } from "../../format/swedishDate.js";
import type { Markup } from "../markup.js";
import type { InsatsInfo } from "./insatserData.js";

const DAY = 86_400_000;
const dayOf = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / DAY;

/**
 * When each activity goes on: a bar on one scale of days, and the day the figures are known as a line. The dates stand in
 * words beside each bar, so the picture says nothing that a reader without it lacks.
 */
export function Tidplan(props: {
  readonly insatser: readonly InsatsInfo[];
  readonly asOf: string;
}): Markup | null {
  const { insatser, asOf } = props;
  if (insatser.length === 0) return null;
  const today = dayOf(asOf);
  const first = Math.min(today, ...insatser.map(({ start }) => dayOf(start)));
  const days = Math.max(today, ...insatser.map(({ end }) => dayOf(end))) + 1 - first;
  const at = (day: number) => ((day - first) / days) * 100;
  const now = at(today);
  const bar = ({ start, end }: InsatsInfo) =>
    h(
      "svg",
      { class: "tidplan-bar", viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" },
      h("line", { class: "tidplan-line", x1: 0, x2: 100, y1: 5, y2: 5 }),
      h("rect", { x: at(dayOf(start)), width: at(dayOf(end) + 1) - at(dayOf(start)), y: 1, height: 8 }),
      h("line", { class: "tidplan-now", x1: now, x2: now, y1: 0, y2: 10 }),
    );
  return h(
    "section",
    { class: "analysis", id: "tidplan" },
    h("h2", null, "När görs vad?"),
    h(
      "p",
      { class: "quiet" },
      `Strecket är den dag uppgifterna är kända, ${swedishDate(asOf)}. Datumen står vid varje aktivitet.`,
    ),
    h(
      "ol",
      { class: "tidplan" },
      insatser
        .toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
        .map((insats) =>
          h(
            "li",
            { key: insats.start + insats.activity },
            h("span", null, insats.activity),
            h("small", null, `${swedishDate(insats.start)} till ${swedishDate(insats.end)}`),
            bar(insats),
          ),
        ),
    ),
  );
}

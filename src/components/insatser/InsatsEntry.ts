import { h } from "preact";
import { swedishDate } from "../../format/swedishDate.js";
import { indicatorById } from "../../indicators/registry.js";
import type { Markup } from "../markup.js";
import { effectTexts } from "./effectTexts.js";
import type { InsatsInfo } from "./insatserData.js";

/** Whether the measure is ahead, under way or done on a day. */
function stateOf({ start, end }: InsatsInfo, asOf: string): string {
  if (asOf < start) return "planerad";
  return asOf > end ? "avslutad" : "pågår";
}

function effectOf({ indicatorId, effect }: InsatsInfo, asOf: string): readonly string[] {
  if (indicatorId === null || effect === null)
    return ["Insatsen har inget mått. Effekten följs upp på annat sätt än med tal."];
  return effectTexts(effect, indicatorById(indicatorId), swedishDate(asOf));
}

/** One activity with its chain: activity, result, expected effect, and what has become of the measure (N-5). */
export function InsatsEntry(props: { readonly insats: InsatsInfo; readonly asOf: string }): Markup {
  const { insats, asOf } = props;
  const part = (term: string, text: string, missing: string | null = null) =>
    text === "" && missing === null
      ? null
      : h(
          "div",
          { key: term },
          h("dt", null, term),
          h("dd", text === "" ? { class: "quiet" } : null, text === "" ? missing : text),
        );
  const effect = effectOf(insats, asOf);
  return h(
    "article",
    { class: "insats" },
    h("h4", null, insats.activity),
    h(
      "p",
      { class: "quiet" },
      h("b", null, stateOf(insats, asOf)),
      ` · ${swedishDate(insats.start)} till ${swedishDate(insats.end)} · ${insats.owner}`,
    ),
    h(
      "dl",
      null,
      part("Ska leda till", insats.result, "Inget resultat är skrivet."),
      part("Väntad effekt", insats.expectedEffect),
      part("Gäller", insats.units.length === 0 ? "alla enheter" : insats.units.join(", ")),
      part("Mått", insats.indicatorId === null ? "" : indicatorById(insats.indicatorId).label),
      part("Resurser", insats.resources),
      part("Uppföljning", insats.followUpForm),
      h(
        "div",
        null,
        h("dt", null, "Hur blev det?"),
        h(
          "dd",
          null,
          effect.map((text) => h("p", { key: text }, text)),
        ),
      ),
    ),
  );
}

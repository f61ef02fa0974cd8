import { type ComponentChildren, h } from "preact";
import type { Indicator } from "../../indicators/defineIndicator.js";
import type { Markup } from "../markup.js";
import { SkolverketQuestion } from "../SkolverketQuestion.js";
import { TableTwin } from "../TableTwin.js";

/** A question that the edition has figures for. */
export interface Answered {
  /** What is seen, in whole sentences with n and period. */
  readonly answer: readonly string[];
  /** The picture in words, for those who do not see it. */
  readonly summary: string;
  /** Title of the picture, and what its numbers are. */
  readonly title: string;
  readonly unit: string;
  readonly picture: ComponentChildren;
  /** Under the picture: how it is drawn, period and source, in whole sentences. */
  readonly caption: readonly string[];
  readonly table: Markup;
  /** The indicator whose definition says what is counted. */
  readonly indicator: Indicator;
  /** File with the figures, below `data/`. */
  readonly file?: string;
}

export interface QuestionProps {
  readonly id: string;
  readonly question: string;
  /** The picture and its words; or why there is none, in whole sentences. */
  readonly answered: Answered | string;
  /** What the picture does not say, in whole sentences. */
  readonly limits: readonly string[];
  /** Skolverket's question that belongs to it. */
  readonly prompt?: string;
}

function Picture(props: { readonly id: string; readonly answered: Answered }): Markup {
  const { answer, summary, title, unit, picture, caption, table, indicator, file } = props.answered;
  return h(
    "div",
    null,
    h(
      "div",
      { class: "answer" },
      answer.map((text) => h("p", { key: text }, text)),
    ),
    h(
      "figure",
      { class: "figure", id: `bild-${props.id}` },
      h("h3", { class: "figure-title" }, title, h("small", null, unit)),
      h("p", { class: "sr", role: "img", "aria-label": summary }),
      picture,
      h(
        "figcaption",
        null,
        caption.map((text) => h("p", { key: text }, text)),
      ),
      h(TableTwin, { indicator, base: "./", ...(file ? { file } : {}), children: table }),
    ),
  );
}

/** One question of the analysis: what is seen, the picture, what it does not say, and what to ask next (form.md). */
export function Question(props: QuestionProps): Markup {
  const { id, question, answered, limits, prompt } = props;
  const isAnswered = typeof answered !== "string";
  return h(
    "section",
    { class: isAnswered ? "analysis" : "analysis unanswered", id: `fraga-${id}` },
    h("h2", null, question),
    isAnswered ? h(Picture, { id, answered }) : h("p", { class: "quiet" }, answered),
    h(
      "div",
      { class: "beside" },
      isAnswered
        ? h(
            "div",
            { class: "limits" },
            h("h3", null, "Vad detta inte säger"),
            h(
              "ul",
              null,
              limits.map((text) => h("li", { key: text }, text)),
            ),
          )
        : null,
      prompt ? h(SkolverketQuestion, { text: prompt }) : null,
    ),
  );
}

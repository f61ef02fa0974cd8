import { type ComponentChildren, h } from "preact";
import type { Indicator } from "../indicators/defineIndicator.js";
import type { Markup } from "./markup.js";
import { SkolverketQuestion } from "./SkolverketQuestion.js";
import { TableTwin } from "./TableTwin.js";

export interface QuestionFigureProps {
  /** Id of the analysis: of the picture, and of its file. */
  readonly analysis: string;
  readonly question: string;
  /** What is seen, in whole sentences. */
  readonly answer: string;
  /** The picture in words, for those who do not see it. */
  readonly summary: string;
  readonly picture: ComponentChildren;
  readonly table: Markup;
  /** Under the picture: how it is drawn, period and source. */
  readonly caption: readonly string[];
  /** What the picture does not say, in whole sentences. */
  readonly limits: readonly string[];
  /** Skolverket's question that belongs to it. */
  readonly prompt: string;
  /** The indicator whose definition says what is counted. */
  readonly indicator: Indicator;
}

/** One question of the analysis: a picture, what is seen, what it does not say, and what to ask next (form.md). */
export function QuestionFigure(props: QuestionFigureProps): Markup {
  const { analysis, question, answer, summary, picture, table, caption, limits, prompt, indicator } = props;
  return h(
    "section",
    { class: "question-figure" },
    h("h2", null, question),
    h("p", { class: "answer" }, answer),
    h(
      "figure",
      { class: "figure", id: `bild-${analysis}` },
      h("p", { class: "sr", role: "img", "aria-label": summary }),
      h("div", { class: "picture", "aria-hidden": "true" }, picture),
      h(
        "figcaption",
        null,
        caption.map((text) => h("p", { key: text }, text)),
      ),
      h(TableTwin, { indicator, base: "./", file: `analys/${analysis}.json`, children: table }),
    ),
    h(
      "div",
      { class: "beside-question" },
      h(
        "div",
        { class: "limits" },
        h("h3", null, "Vad detta inte säger"),
        h(
          "ul",
          null,
          limits.map((text) => h("li", { key: text }, text)),
        ),
      ),
      h(SkolverketQuestion, { text: prompt }),
    ),
  );
}

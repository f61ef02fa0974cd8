import { type ComponentChildren, h } from "preact";
import type { Markup } from "../markup.js";
import { SkolverketQuestion } from "../SkolverketQuestion.js";

/** One objection to a conclusion: what it is, the figures, and Skolverket's question that belongs to it. */
export function ProblemSection(props: {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly prompt?: string;
  readonly children?: ComponentChildren;
}): Markup {
  const { id, title, lead, prompt, children } = props;
  return h(
    "section",
    { class: "analysis", id: `fraga-${id}` },
    h("h2", null, title),
    h("div", { class: "answer" }, h("p", null, lead)),
    children,
    prompt ? h("div", { class: "beside" }, h(SkolverketQuestion, { text: prompt })) : null,
  );
}

import { h } from "preact";
import type { Markup } from "./markup.js";

/** One of Skolverket's questions for the analysis, as it stands there (seed 003, N-10). */
export function SkolverketQuestion(props: { readonly text: string }): Markup {
  return h(
    "figure",
    { class: "question" },
    h("blockquote", null, h("p", null, props.text)),
    h("figcaption", null, "Skolverket"),
  );
}

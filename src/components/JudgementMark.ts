import { h } from "preact";
import type { Shape } from "./judgementWords.js";
import type { Markup } from "./markup.js";

const paths: Readonly<Record<Shape, string>> = {
  up: "M6 1.5 11 10.5H1Z",
  down: "M6 10.5 1 1.5H11Z",
  dot: "M6 2a4 4 0 1 0 0 8a4 4 0 1 0 0-8Z",
  ring: "M6 2a4 4 0 1 0 0 8a4 4 0 1 0 0-8Z",
};

/** The shape beside a judgement's word; drawn, so that no font has to have it. */
export function JudgementMark(props: { readonly shape: Shape }): Markup {
  return h(
    "svg",
    { class: `mark mark-${props.shape}`, viewBox: "0 0 12 12", width: 12, height: 12, "aria-hidden": "true" },
    h("path", { d: paths[props.shape] }),
  );
}

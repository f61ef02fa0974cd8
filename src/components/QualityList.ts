import { h } from "preact";
import type { Markup } from "./markup.js";
import type { QualityNote } from "./pageData.js";

const outcomes: Readonly<Record<QualityNote["outcome"], string>> = {
  ok: "stämmer",
  observera: "observera",
  fel: "fel",
};

/** Checks of the material with their outcome, open to readers (F27). */
export function QualityList(props: { readonly notes: readonly QualityNote[] }): Markup {
  if (props.notes.length === 0) return h("p", { class: "quiet" }, "Inga anmärkningar.");
  return h(
    "ul",
    { class: "quality" },
    props.notes.map((note) =>
      h(
        "li",
        { key: note.check + note.text, class: `outcome-${note.outcome}` },
        h("b", null, outcomes[note.outcome]),
        h("span", null, note.text),
      ),
    ),
  );
}

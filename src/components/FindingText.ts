import { h } from "preact";
import type { Markup } from "./markup.js";
import type { Finding } from "./pageData.js";

/** The sentence with the unit's name in bold where it first occurs. */
export function FindingText(props: { readonly finding: Finding }): Markup {
  const { text, unitName } = props.finding;
  const at = unitName ? text.indexOf(unitName) : -1;
  if (!unitName || at < 0) return h("span", null, text);
  return h("span", null, text.slice(0, at), h("b", null, unitName), text.slice(at + unitName.length));
}

import { h } from "preact";
import { FindingText } from "./FindingText.js";
import type { Markup } from "./markup.js";
import type { Finding } from "./pageData.js";

export interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly ordered: boolean;
  /** Indicators with a picture on this page: only those are linked. */
  readonly pictured: ReadonlySet<string>;
  /** Said when there is nothing to list. */
  readonly empty: string;
}

/** Sentences chosen by published rules, each with a link to its picture. */
export function FindingList(props: FindingListProps): Markup {
  const { findings, ordered, pictured, empty } = props;
  if (findings.length === 0) return h("p", { class: "quiet" }, empty);
  const items = findings.map((finding) => {
    const row = finding.unitId ? `-${finding.unitId}` : "";
    return h(
      "li",
      { key: finding.text },
      h(FindingText, { finding }),
      pictured.has(finding.indicatorId)
        ? [" ", h("a", { href: `#bild-${finding.indicatorId}${row}` }, "Se bilden")]
        : null,
    );
  });
  return h(ordered ? "ol" : "ul", { class: "findings" }, items);
}

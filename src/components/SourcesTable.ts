import { h } from "preact";
import { formatNumber } from "../format/formatNumber.js";
import { swedishDate } from "../format/swedishDate.js";
import type { Markup } from "./markup.js";
import type { SourceInfo } from "./pageData.js";

function day(iso: string): string {
  return /^\d{4}-\d{2}-\d{2}/.test(iso) ? swedishDate(iso.slice(0, 10)) : iso;
}

function fact(term: string, text: string | Markup | null): Markup | null {
  return text === null || text === "" ? null : h("div", null, h("dt", null, term), h("dd", null, text));
}

function SourceItem(props: { readonly source: SourceInfo }): Markup {
  const { source } = props;
  const ignored = source.ignoredBy.map((each) => `${each.rule} (${formatNumber(each.count, 0)})`).join("; ");
  return h(
    "section",
    { class: "source-item", id: `kalla-${source.id}` },
    h("h3", null, source.label),
    h("p", { class: "quiet" }, `${source.publisher} · ${source.periods}`),
    h(
      "dl",
      { class: "counts" },
      (
        [
          ["Poster i filen", source.recordsIn],
          ["godtagna", source.accepted],
          ["i karantän", source.quarantined],
          ["bortvalda enligt regel", source.ignored],
        ] as const
      ).map(([term, count]) =>
        h("div", { key: term }, h("dt", null, term), h("dd", null, formatNumber(count, 0))),
      ),
    ),
    h(
      "dl",
      { class: "facts" },
      fact("Bortvalda", ignored),
      fact("Fil", source.fileName),
      fact("sha256", h("code", null, source.sha256)),
      fact("Känd sedan", day(source.importedAt)),
      fact("Ursprung", source.origin),
      fact("Licens", source.licence),
    ),
  );
}

/** Every source file with its accounts: records = accepted + quarantined + ignored. */
export function SourcesTable(props: { readonly sources: readonly SourceInfo[] }): Markup {
  if (props.sources.length === 0) return h("p", { class: "quiet" }, "Inga källfiler är inlästa.");
  return h(
    "div",
    { class: "sources" },
    props.sources.map((source) => h(SourceItem, { key: source.id, source })),
  );
}

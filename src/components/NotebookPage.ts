import { h } from "preact";
import { ExploreUnits } from "./ExploreUnits.js";
import type { UtforskaData } from "./exploreData.js";
import type { Markup } from "./markup.js";
import { PageShell } from "./PageShell.js";

export interface NotebookPageProps {
  readonly data: UtforskaData;
  readonly title: string;
}

/** The frame of a page that the municipality has written; its own content takes the place of the empty box. */
export function NotebookPage({ data, title }: NotebookPageProps): Markup {
  const { edition, units } = data;
  return h(
    PageShell,
    {
      edition,
      page: "utforska",
      base: "../",
      title,
      eyebrow: "Egen anteckningsbok",
    },
    h(ExploreUnits, { units, base: "../" }),
    h("div", { class: "notebook", id: "anteckning" }),
  );
}

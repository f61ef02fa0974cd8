import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { MonsterPage } from "../../src/components/MonsterPage.js";
import { OrsakerPage } from "../../src/components/OrsakerPage.js";
import type { MonsterData, OrsakerData } from "../../src/components/pageData.js";

export const monsterOf = (data: MonsterData) => renderToString(h(MonsterPage, { data }));
export const orsakerOf = (data: OrsakerData) => renderToString(h(OrsakerPage, { data }));

/** The markup of one question of a page, by its id. */
export function questionOf(page: string, id: string): string {
  const [, rest] = page.split(`id="fraga-${id}"`);
  if (rest === undefined) throw new Error(`no question ${id}`);
  return rest.split('<section class="analysis')[0] ?? "";
}

/** What a reader reads of the markup. */
export function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}

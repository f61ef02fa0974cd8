import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { alphabetic } from "../../src/format/alphabetic.js";
import { useExampleSite } from "./exampleSite.js";
import { visitPage } from "./visitPage.js";

const site = useExampleSite();

async function open(name: string): Promise<Page> {
  return (await visitPage(site().browser, site().url + name)).page;
}

/** What each figure lacks of a table twin and a definition; hrefs of the definitions beside. */
function inspectFigures(): { faults: string[]; definitions: string[]; count: number } {
  const faults: string[] = [];
  const definitions: string[] = [];
  // a hidden frame is filled when a question is asked: see explore.test.ts
  const figures = [...document.querySelectorAll("main figure:not(:has(> blockquote)):not([hidden])")];
  for (const figure of figures) {
    const say = (text: string) => faults.push(`${figure.id || "figure without id"}: ${text}`);
    const table = figure.querySelector("details table");
    if (!table) say("no table in a details");
    if (table && !table.querySelector("caption")?.textContent?.trim()) say("table without caption");
    const heads = [...(table?.querySelectorAll("th") ?? [])];
    if (heads.length === 0 || heads.some((head) => !["col", "row"].includes(head.scope)))
      say("th without scope");
    const links = [...figure.querySelectorAll("a")].map((link) => link.href);
    const definition = links.find((href) => href.includes("metod.html#indikator-"));
    if (definition) definitions.push(definition);
    else say("no link to its definition");
  }
  return { faults, definitions, count: figures.length };
}

/** Names of units in each figure, as drawn and as in its table. */
function unitNames(): { figure: string; drawn: string[]; listed: string[] }[] {
  return [...document.querySelectorAll("figure.lagesbild")].map((figure) => ({
    figure: figure.id,
    drawn: [...figure.querySelectorAll(".lb-line.unit .lb-name a")].map((link) => link.textContent ?? ""),
    listed: [...figure.querySelectorAll("tbody th")].map((cell) => cell.textContent ?? ""),
  }));
}

async function expectAlphabetic(page: Page): Promise<void> {
  const figures = await page.evaluate(unitNames);
  expect(figures.length).toBeGreaterThan(0);
  for (const { figure, drawn, listed } of figures) {
    expect(drawn.length, figure).toBeGreaterThan(1);
    expect(drawn, figure).toEqual(drawn.toSorted(alphabetic));
    expect(listed.slice(0, drawn.length), figure).toEqual(drawn);
  }
}

describe("figures", () => {
  it("F25: every figure has its table with caption and scopes, and a definition that exists", async () => {
    // what is drawn without JavaScript is what is drawn with it: see withoutScripts.test.ts
    const context = await site().browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site().url}metod.html`);
    const anchors = new Set(await page.locator("[id]").evaluateAll((all) => all.map((each) => each.id)));
    let figures = 0;
    for (const name of site().pages) {
      await page.goto(site().url + name);
      const { faults, definitions, count } = await page.evaluate(inspectFigures);
      expect(faults, name).toEqual([]);
      for (const href of definitions)
        expect(anchors, `${name} → ${href}`).toContain(new URL(href).hash.slice(1));
      figures += count;
    }
    expect(figures).toBeGreaterThan(10);
    await context.close();
  });

  it("the collation of these tests is Swedish: å, ä, ö last", () => {
    expect(["Öst", "Ås", "Ängen", "Zeta", "Alfa"].toSorted(alphabetic)).toEqual([
      "Alfa",
      "Zeta",
      "Ås",
      "Ängen",
      "Öst",
    ]);
  });

  it("SA-6, F10: units stand in alphabetic order in Läget, never by value", async () => {
    const page = await open("index.html");
    await expectAlphabetic(page);
    await page.context().close();
  });

  it("SA-6: units stand in alphabetic order in Jämför for every indicator, never by value", async () => {
    const page = await open("jamfor.html");
    const select = page.locator("select[name=indikator]");
    const ids = await select
      .locator("option")
      .evaluateAll((all) => all.map((each) => each.getAttribute("value")));
    expect(ids.length).toBeGreaterThan(1);
    for (const id of ids) {
      await select.selectOption(id ?? "");
      await page.locator(`figure[id="bild-${id}"]`).waitFor();
      await expectAlphabetic(page);
    }
    await page.context().close();
  });
});

import { describe, expect, it } from "vitest";
import { useExampleSite } from "./exampleSite.js";
import { interactive } from "./interactive.js";
import { visitPage } from "./visitPage.js";

const site = useExampleSite();

/** Colour behind each row and panel of a unit, by the figure it stands in. */
function grounds(unit: string): readonly { figure: string; ground: string }[] {
  return [...document.querySelectorAll(`[data-unit="${unit}"]`)].map((element) => ({
    figure: element.closest("figure")?.id ?? "",
    ground: getComputedStyle(element).backgroundColor,
  }));
}

describe("a unit is followed through the pictures", () => {
  it.each(["leta-monster.html", "hitta-orsaker.html"])("of %s, without JavaScript", async (name) => {
    const context = await site().browser.newContext();
    const page = await context.newPage();
    await page.goto(site().url + name);
    await interactive(page);
    const select = page.getByLabel("Följ en enhet genom bilderna");
    const [, chosen, other] = await select
      .locator("option")
      .evaluateAll((all) => all.map((option) => option.getAttribute("value") ?? ""));
    if (!chosen || !other) throw new Error("the page has fewer than two units");
    const [before, beside] = [await page.evaluate(grounds, chosen), await page.evaluate(grounds, other)];
    await select.selectOption(chosen);
    const after = await page.evaluate(grounds, chosen);
    expect(new Set(after.map(({ figure }) => figure)).size).toBeGreaterThan(1);
    after.forEach(({ figure, ground }, at) => {
      expect(ground, figure).not.toBe(before[at]?.ground);
    });
    expect(await page.evaluate(grounds, other)).toEqual(beside);
    expect(await page.locator("main script").count()).toBe(0);
    await context.close();
  });

  it("and stands in the address, which gives the same view to whoever gets the link", async () => {
    const { page, close } = await visitPage(site().browser, `${site().url}leta-monster.html?folj=finns_inte`);
    const select = page.getByLabel("Följ en enhet genom bilderna");
    expect(await select.inputValue()).toBe("");
    const chosen = await select.locator("option").nth(2).getAttribute("value");
    await select.selectOption(chosen ?? "");
    expect(new URL(page.url()).searchParams.get("folj")).toBe(chosen);
    await page.reload();
    await interactive(page);
    expect(await select.inputValue()).toBe(chosen);
    await select.selectOption("");
    expect(new URL(page.url()).search).toBe("");
    await close();
  });
});

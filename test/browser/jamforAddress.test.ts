import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useExampleSite } from "./exampleSite.js";
import { interactive } from "./interactive.js";
import { visitPage } from "./visitPage.js";

const site = useExampleSite();

interface Seen {
  readonly indicator: string;
  readonly lasar: string;
  readonly checked: readonly string[];
  readonly figure: string;
  readonly units: readonly string[];
}

async function see(page: Page): Promise<Seen> {
  return page.evaluate(() => ({
    indicator: document.querySelector<HTMLSelectElement>("select[name=indikator]")?.value ?? "",
    lasar: document.querySelector<HTMLSelectElement>("select[name=lasar]")?.value ?? "",
    checked: [...document.querySelectorAll<HTMLInputElement>("form input:checked")].map(
      (box) => box.closest("label")?.textContent ?? "",
    ),
    figure: document.querySelector("figure.lagesbild")?.textContent ?? "",
    units: [...document.querySelectorAll(".lb-line.unit .lb-name a")].map((link) => link.textContent ?? ""),
  }));
}

describe("Jämför keeps its choice in the address", () => {
  it("a chosen indicator, läsår and units change the address, and that address gives the same view", async () => {
    const { page } = await visitPage(site().browser, `${site().url}jamfor.html`);
    const before = await see(page);
    const indicators = await page
      .locator("select[name=indikator] option")
      .evaluateAll((all) => all.map((each) => each.getAttribute("value") ?? ""));
    const other = indicators.find((id) => id !== before.indicator) ?? "";
    await page.selectOption("select[name=indikator]", other);
    await page.locator(`figure[id="bild-${other}"]`).waitFor();
    expect(new URL(page.url()).searchParams.get("indikator")).toBe(other);

    await page.locator("details.unit-choice summary").click();
    const count = before.units.length;
    await page.locator("details.unit-choice input").first().uncheck();
    await page.waitForFunction((n) => document.querySelectorAll(".lb-line.unit").length === n, count - 1);
    expect(new URL(page.url()).searchParams.get("enheter")?.split(",").length).toBe(count - 1);

    const periods = await page
      .locator("select[name=lasar] option")
      .evaluateAll((all) => all.map((each) => each.getAttribute("value") ?? ""));
    await page.selectOption("select[name=lasar]", periods.at(-1) ?? "");
    expect(new URL(page.url()).searchParams.get("lasar")).toBe(periods.at(-1));

    const chosen = await see(page);
    expect(chosen).not.toEqual(before);
    const again = await visitPage(site().browser, page.url());
    expect(await see(again.page)).toEqual(chosen);
    expect(again.complaints).toEqual([]);
    await page.reload();
    await interactive(page);
    expect(await see(page)).toEqual(chosen);
    await again.close();
    await page.context().close();
  });

  it("an address with things that do not exist gives a page that works", async () => {
    const address = `${site().url}jamfor.html?indikator=finns_inte&lasar=1850/51&enheter=1,2,<b>`;
    const { page, complaints, close } = await visitPage(site().browser, address);
    expect((await see(page)).units.length).toBeGreaterThan(1);
    expect(complaints).toEqual([]);
    await close();
  });
});

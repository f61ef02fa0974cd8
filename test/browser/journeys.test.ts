import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useExampleSite } from "./exampleSite.js";
import { visitPage } from "./visitPage.js";

const site = useExampleSite();

/** The example's unit under the expected value. */
const unit = "85809579";
const lasar = "2024/25";

/** Rows of the table with this caption's beginning, by its heads. */
async function tableRows(page: Page, caption: string): Promise<Record<string, string>[]> {
  return page.evaluate((wanted) => {
    const table = [...document.querySelectorAll("table")].find((each) =>
      each.caption?.textContent?.includes(wanted),
    );
    const heads = [...(table?.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.textContent ?? "");
    return [...(table?.tBodies[0]?.rows ?? [])].map((row) =>
      Object.fromEntries([...row.cells].map((cell, at) => [heads[at] ?? "", cell.textContent ?? ""])),
    );
  }, caption);
}

describe("journeys", () => {
  it("F26: from an expected value on a unit's page to the file, its hash and the place where it stands", async () => {
    const { page, close } = await visitPage(site().browser, `${site().url}enhet/${unit}.html`);
    const shown = (await tableRows(page, "Meritvärde i årskurs 9")).find((row) => row["Läsår"] === lasar);
    await page
      .locator("figure#bild-meritvarde_ak9 summary", { hasText: "Varifrån siffrorna kommer" })
      .click();
    const chain = await tableRows(page, "Meritvärde åk 9: källfil för varje värde");
    const origin = chain.find(
      (row) => row["Läsår"] === lasar && row["Vad"] === "förväntat värde, alla elever",
    );
    await close();
    const file = await readFile(join(site().example.workspace, "inkommande", origin?.["Fil"] ?? ""));
    expect(createHash("sha256").update(file).digest("hex").slice(0, 8)).toBe(origin?.["sha256"]);
    const place = Number(/^post (\d+) i listan$/.exec(origin?.["Plats i filen"] ?? "")?.[1]);
    const entry = JSON.parse(file.toString()).body.compulsorySchoolUnitSalsaMetricList[place - 1];
    expect(entry.schoolUnitCode).toBe(unit);
    expect(entry.salsaAverageCalculated.value).toBe(shown?.["Förväntat"]);
  });

  it("F26: an own value leads to the pupils' file as a whole, and to its entry on Metod och källor", async () => {
    const { page, close } = await visitPage(site().browser, `${site().url}enhet/${unit}.html`);
    await page
      .locator("figure#bild-meritvarde_ak9 summary", { hasText: "Varifrån siffrorna kommer" })
      .click();
    const chain = await tableRows(page, "Meritvärde åk 9: källfil för varje värde");
    const origin = chain.find((row) => row["Läsår"] === lasar && row["Vad"] === "värde, alla elever");
    const file = await readFile(join(site().example.workspace, "inkommande", origin?.["Fil"] ?? ""));
    expect(createHash("sha256").update(file).digest("hex").slice(0, 8)).toBe(origin?.["sha256"]);
    const link = page
      .locator("figure#bild-meritvarde_ak9 details.provenance tbody tr", { hasText: origin?.["Fil"] ?? "" })
      .first()
      .locator("a");
    await link.click();
    await page.waitForURL(/metod\.html#kalla-/);
    const entry = await page.locator(":target").textContent();
    expect(entry).toContain(origin?.["Fil"]);
    await close();
  });

  it("F34: what stands out on Läget leads to the picture that is its evidence", async () => {
    const { page, close } = await visitPage(site().browser, site().url);
    const links = page.getByRole("link", { name: /Se\sbilden/ });
    expect(await links.count()).toBeGreaterThan(1);
    for (const link of await links.all()) {
      const target = ((await link.getAttribute("href")) ?? "").slice(1);
      await link.click();
      expect(new URL(page.url()).hash).toBe(`#${target}`);
      const evidence = page.locator("figure", { has: page.locator(`[id="${target}"]`) });
      const whole = page.locator(`figure[id="${target}"]`);
      expect((await evidence.locator("table").count()) + (await whole.locator("table").count())).toBe(1);
    }
    await close();
  });

  it("F10: four units are compared, and whoever gets the link sees the same four and the same numbers", async () => {
    const { page, close } = await visitPage(site().browser, `${site().url}jamfor.html`);
    await page.locator("details.unit-choice summary").click();
    const boxes = page.locator("details.unit-choice input[type=checkbox]");
    for (const [at, box] of (await boxes.all()).entries()) await box.setChecked(at < 4);
    await page.waitForFunction(() => document.querySelectorAll(".lb-line.unit").length === 4);
    const shown = await page.locator("figure.lagesbild .lb-line").allTextContents();
    const link = page.url();
    expect(new URL(link).searchParams.get("enheter")?.split(",")).toHaveLength(4);
    await close();
    const sent = await visitPage(site().browser, link);
    expect(await sent.page.locator("figure.lagesbild .lb-line").allTextContents()).toEqual(shown);
    expect(sent.complaints).toEqual([]);
    await sent.close();
  });

  it("form.md: a unit's page prints with its numbers and sources, and without what only a screen can use", async () => {
    const { page, close } = await visitPage(site().browser, site().url);
    await page.getByRole("navigation").getByRole("link", { name: "Enheter" }).click();
    await page.locator(`a[href$="enhet/${unit}.html"]`).first().click();
    await page.waitForURL(/enhet\//);
    await page.emulateMedia({ media: "print" });
    const figure = page.locator("figure#bild-meritvarde_ak9");
    expect(await figure.locator(".big").isVisible()).toBe(true);
    expect(await figure.locator(".tl-plot").isVisible()).toBe(true);
    expect(await figure.locator("figcaption").isVisible()).toBe(true);
    expect(await page.getByRole("navigation").isVisible()).toBe(false);
    for (const button of await page.locator("button[data-hamta]").all())
      expect(await button.isVisible()).toBe(false);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    await close();
  });
});

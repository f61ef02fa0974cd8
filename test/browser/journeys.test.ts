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
});

import { describe, expect, it } from "vitest";
import { workedQuestions } from "../../src/explore/workedQuestions.js";
import { useExampleSite } from "./exampleSite.js";
import { visitPage } from "./visitPage.js";

const site = useExampleSite();
const patience = { timeout: 60_000 };

describe("Utforska", () => {
  it("F30, F41: an SQL question gives a table and a picture, with the keyboard, and asks nothing of another site", async () => {
    const { page, complaints, outside, close } = await visitPage(
      site().browser,
      `${site().url}utforska.html`,
    );
    const heavy: string[] = [];
    page.on("request", (request) => heavy.push(new URL(request.url()).pathname));
    expect(heavy.filter((name) => name.includes("_duckdb"))).toEqual([]);
    const status = page.locator(".ask .status");
    const ask = async (sql: string) => {
      await page.locator("#sql").fill(sql);
      await page.locator("#sql").press("Control+Enter");
      await page.waitForFunction(() =>
        /gav|gick/.test(document.querySelector(".ask .status")?.textContent ?? ""),
      );
      return (await status.textContent()) ?? "";
    };
    await page.getByRole("button", { name: `Ställ frågan: ${workedQuestions[0]?.question}` }).focus();
    await page.keyboard.press("Enter");
    await status.getByText(/^Frågan gav \d+ rader\.$/).waitFor(patience);
    expect(heavy.some((name) => name.includes("_duckdb"))).toBe(true);
    const drawn = await page
      .locator("#bild-fraga .picture svg circle, #bild-fraga .picture svg path")
      .count();
    expect(drawn).toBeGreaterThan(3);
    expect(await page.locator("#bild-fraga tbody tr").count()).toBe(7);

    expect(
      await ask(`SELECT unit_level AS niva, count(*) AS antal FROM varden GROUP BY ALL ORDER BY niva`),
    ).toBe("Frågan gav 3 rader.");
    expect(await page.locator("#bild-fraga tbody th").allTextContents()).toEqual([
      "municipality",
      "national",
      "unit",
    ]);
    expect(await page.locator("#bild-fraga .picture svg").count()).toBe(1);
    expect(await page.locator("#bild-fraga th:not([scope])").count()).toBe(0);
    expect((await page.locator("#bild-fraga table caption").textContent())?.trim()).not.toBe("");
    expect(await page.locator("#bild-fraga .answer-file").getAttribute("href")).toMatch(/^blob:/);

    expect(await ask("SELECT nonsens FROM varden")).toMatch(/^Frågan gick inte att köra.*nonsens/s);
    expect(await ask("FROM 'https://example.com/x.csv'")).toMatch(/disabled by configuration/);
    expect(await ask("FROM read_json('x.json')")).toMatch(/gick inte/);
    expect(await ask("SELECT 1 AS ett")).toBe("Frågan gav 1 rad.");
    expect(outside).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it("every worked question gives rows in the example, and a picture", async () => {
    const { page, complaints, close } = await visitPage(site().browser, `${site().url}utforska.html`);
    expect(workedQuestions).toHaveLength(10);
    for (const { question } of workedQuestions) {
      await page.getByRole("button", { name: `Ställ frågan: ${question}` }).click();
      await page.locator("#bild-fraga .figure-title", { hasText: question }).waitFor(patience);
      await page.locator(".ask .status", { hasText: /^Frågan gav/ }).waitFor(patience);
      expect(await page.locator("#bild-fraga tbody tr").count(), question).toBeGreaterThan(1);
      expect(await page.locator("#bild-fraga .picture svg").count(), question).toBeGreaterThan(0);
    }
    expect(complaints).toEqual([]);
    await close();
  });

  it("a notebook of the workspace is a page with answers of the edition", async () => {
    const { page, complaints, outside, close } = await visitPage(
      site().browser,
      `${site().url}anteckningar/behorighet.html`,
    );
    await page
      .getByRole("region", { name: "Behöriga till yrkesprogram, med 95 % intervall" })
      .waitFor(patience);
    expect(await page.locator(".notebook svg circle").count()).toBeGreaterThan(3);
    expect(await page.locator("h1").textContent()).toBe("Behörighet i kommunens skolor");
    expect([complaints, outside]).toEqual([[], []]);
    await close();
  });
});

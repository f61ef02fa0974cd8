import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { unitSample, useExampleSite } from "./exampleSite.js";
import { visitPage } from "./visitPage.js";

const site = useExampleSite();

/** What the button of a figure saves, asked for with the keyboard. */
async function saved(
  page: Page,
  figure: string,
  kind: "SVG" | "PNG",
): Promise<{ name: string; bytes: Buffer }> {
  const button = page
    .locator(`figure[id="${figure}"]`)
    .getByRole("button", { name: `Hämta bilden som ${kind}` });
  await button.focus();
  const waiting = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Every number and word that the figure shows above its links, in the order of the page. */
async function words(page: Page, figure: string): Promise<readonly string[]> {
  return page.locator(`figure[id="${figure}"] .lb-name`).allInnerTexts();
}

describe("a figure is saved as it stands", () => {
  it("form.md: as an SVG that is whole in itself, with the names and the title, and as a PNG of twice its size", async () => {
    const { page, complaints, close } = await visitPage(site().browser, `${site().url}jamfor.html`);
    const figure = "bild-meritvarde_ak9";
    const names = (await words(page, figure)).flatMap((name) => name.split("\n"));
    const svg = await saved(page, figure, "SVG");
    const png = await saved(page, figure, "PNG");
    expect(svg.name).toBe("jamfor-meritvarde_ak9.svg");
    expect(png.name).toBe("jamfor-meritvarde_ak9.png");
    const text = svg.bytes.toString();
    const read = await page.evaluate((source) => {
      const drawing = new DOMParser().parseFromString(source, "image/svg+xml").documentElement;
      const size = [drawing.getAttribute("width"), drawing.getAttribute("height")].map(Number);
      return { root: drawing.nodeName, size, title: drawing.querySelector("title")?.textContent ?? "" };
    }, text);
    expect(read.root).toBe("svg");
    expect(read.title).toContain("Meritvärde");
    expect(names.length).toBeGreaterThan(4);
    for (const name of names) expect(text).toContain(name.trim());
    expect(text).not.toMatch(/class=|style=|var\(|foreignObject|url\((?!#)|href=/);
    expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
    expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual(
      read.size.map((each) => each * 2),
    );
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(["leta-monster.html", unitSample[1] ?? ""])("every figure of %s can be", async (name) => {
    const { page, complaints, close } = await visitPage(site().browser, site().url + name);
    const without = await page
      .locator("main figure:has(svg)")
      .evaluateAll((all) =>
        all.filter((each) => !each.querySelector("button[data-hamta=png]")).map(({ id }) => id),
      );
    expect(without).toEqual([]);
    const first = await page.locator("main figure:has(svg)").first().getAttribute("id");
    expect((await saved(page, first ?? "", "PNG")).bytes.length).toBeGreaterThan(10_000);
    expect(complaints).toEqual([]);
    await close();
  });
});

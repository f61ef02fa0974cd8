import { describe, expect, it } from "vitest";
import { unitSample, useExampleSite } from "./exampleSite.js";
import { main } from "./sitePagesKnown.js";

const site = useExampleSite();
const pages = [...main, ...unitSample];

interface Content {
  readonly text: string;
  readonly figures: number;
  readonly rows: number;
}

async function contentOf(url: string, javaScriptEnabled: boolean): Promise<Content> {
  const context = await site().browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: "networkidle" });
  const main = page.locator("main");
  const content = {
    // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees, without what is hidden
    text: (await main.innerText()).replaceAll(/\s+/g, " "),
    figures: await main.locator("figure").count(),
    rows: await main.locator("tr").count(),
  };
  await context.close();
  return content;
}

describe("without JavaScript", () => {
  it.each(pages)("%s has the same text, figures and tables", async (name) => {
    const [scripted, still] = [
      await contentOf(site().url + name, true),
      await contentOf(site().url + name, false),
    ];
    expect(scripted.text.length).toBeGreaterThan(100);
    expect(still.figures).toBe(scripted.figures);
    expect(still.rows).toBe(scripted.rows);
    // Jämför adds a sentence saying that choosing needs JavaScript
    const said = name === "jamfor.html" ? /Att välja kräver JavaScript\..*?ändå\. / : /^$/;
    if (name === "jamfor.html") expect(still.text).toMatch(said);
    expect(still.text.replace(said, "")).toBe(scripted.text);
  });
});

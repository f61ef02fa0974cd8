import { describe, expect, it } from "vitest";
import { unitSample, useExampleSite } from "./exampleSite.js";
import { interactive } from "./interactive.js";
import { main } from "./sitePagesKnown.js";

const site = useExampleSite();
const pages = [...main, ...unitSample];

interface Content {
  /** Whether the page says that something on it needs JavaScript. */
  readonly needsScript: boolean;
  readonly text: string;
  readonly figures: number;
  readonly rows: number;
}

/** What can only be used with JavaScript, and what stands there for those who have none. */
const forOneOnly = "button, form.ask, noscript";

async function contentOf(url: string, javaScriptEnabled: boolean): Promise<Content> {
  const context = await site().browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(url);
  if (javaScriptEnabled) await interactive(page);
  const main = page.locator("main");
  const said = await main.innerText();
  await main.locator(forOneOnly).evaluateAll((all) => {
    for (const each of all) each.remove();
  });
  const content = {
    needsScript: said.includes("kräver JavaScript"),
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
    expect(still.text).toBe(scripted.text);
    expect(scripted.needsScript).toBe(false);
    expect(still.needsScript).toBe(["jamfor.html", "utforska.html"].includes(name));
  });
});

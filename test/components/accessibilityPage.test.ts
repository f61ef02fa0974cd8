import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { AccessibilityPage } from "../../src/components/AccessibilityPage.js";
import { knownShortcomings } from "../../src/components/accessibilityTexts.js";
import type { AccessibilityData } from "../../src/components/pageData.js";
import { sampleEdition } from "./sampleData.js";

const render = (change: Partial<AccessibilityData> = {}) =>
  renderToString(
    h(AccessibilityPage, { data: { edition: sampleEdition, contact: null, reviewed: null, ...change } }),
  ).replace(/<[^>]*>/g, " ");

describe("the accessibility statement", () => {
  it("DC-21, F39: says what it is measured against, what falls short, how to report it, who supervises and when", () => {
    const page = render({ contact: "kvalitet@exempelbo.example", reviewed: "2026-01-15" });
    for (const text of [
      "EN 301 549",
      "WCAG 2.1 på nivå AA",
      "delvis förenlig",
      "kvalitet@exempelbo.example",
      "Du behöver inte säga vem du är",
      "www.digg.se/tdosanmalan",
      "15 januari 2026",
      ...knownShortcomings.map(({ what }) => what),
    ])
      expect(page).toContain(text);
  });

  it("DC-21: says so where the municipality has named no contact and no day", () => {
    const page = render();
    expect(page).toContain("inte angett någon kontaktväg");
    expect(page).toContain("inte gått igenom redogörelsen");
  });
});

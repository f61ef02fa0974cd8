import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { KarantanPage } from "../../src/components/KarantanPage.js";
import { MetodPage } from "../../src/components/MetodPage.js";
import { expectGolden } from "./expectGolden.js";
import { sampleSite } from "./sampleSite.js";

const { karantan, metod } = sampleSite();
const text = (html: string) => html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

describe("the page on quarantine", () => {
  it("tells per file and fault how many rows wait, which, why and since when, and what the figures lack", () => {
    const page = text(renderToString(h(KarantanPage, { data: karantan })));
    expect(page).toContain("131 rader i 1 fil väntar på att rättas. De är inte med i någon siffra");
    expect(page).toContain("131 av 14 208 rader väntar sedan 20 januari 2026");
    expect(page).toContain("126 rader kolumn skolenhetskod");
    expect(page).toContain("rad 11 »8,1234567E+07« och 121 till");
    expect(page).toContain("rad 1 204 »•••«");
    expect(page).toContain("högst 2 procent av en fils rader väntar");
  });

  it("has words for when nothing waits", async () => {
    const page = renderToString(h(KarantanPage, { data: { ...karantan, files: [] } }));
    expect(text(page)).toContain("Inget väntar. Varje rad i de inlästa filerna är med i siffrorna");
    expect(text(page)).not.toContain("tillåter");
  });

  it("looks as it did", async () => {
    await expectGolden("karantan", renderToString(h(KarantanPage, { data: karantan })));
  });

  it("is linked from the internal edition's method page only", () => {
    const of = (edition: "intern" | "publik") =>
      renderToString(h(MetodPage, { data: { ...metod, edition: { ...metod.edition, edition } } }));
    expect(of("intern")).toContain('href="./karantan.html"');
    expect(of("publik")).not.toContain("karantan.html");
  });
});

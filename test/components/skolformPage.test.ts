import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { subAreas } from "../../loaders/publish/subAreas.js";
import { EnheterPage } from "../../src/components/EnheterPage.js";
import { LagetPage } from "../../src/components/LagetPage.js";
import { SkolformPage } from "../../src/components/SkolformPage.js";
import { skolformPath } from "../../src/components/sitePages.js";
import { registry } from "../../src/indicators/registry.js";
import { sampleSite } from "./sampleSite.js";
import { sampleSkolformer } from "./sampleSubAreas.js";

const site = sampleSite();
const noFigures: ReadonlySet<string> = new Set();

function pageOf(form: string): string {
  const data = site.skolform.find(({ skolform }) => skolform === form);
  if (!data) throw new Error(`no sample of ${form}`);
  return renderToString(h(SkolformPage, { data }));
}

describe("the page of a school form", () => {
  it("F01: every school form has a page, linked from Läget and from the units, with or without figures", () => {
    const laget = renderToString(h(LagetPage, { data: site.laget }));
    const enheter = renderToString(h(EnheterPage, { data: site.enheter }));
    for (const form of sampleSkolformer) {
      expect(laget).toContain(`href="./${skolformPath(form)}"`);
      expect(enheter).toContain(`href="./${skolformPath(form)}"`);
      expect(pageOf(form)).toContain("<h2>Trygghet</h2>");
    }
    expect(pageOf("vuxenutbildning")).toContain("Inga siffror finns i den här utgåvan.");
    expect(pageOf("grundskola")).toContain("3 mått har siffror");
  });

  it("F01: every indicator has its place on the page of its school form, once", () => {
    const placed = subAreas(sampleSkolformer, new Set(registry.map(({ id }) => id))).flatMap((area) =>
      area.measures.map(({ id }) => `${area.skolform} ${id}`),
    );
    expect(placed.toSorted()).toEqual(registry.map(({ id, skolform }) => `${skolform} ${id}`).toSorted());
  });

  it("FS-1, FS-2: the language in förskola is told as an assessment of the activity, never as figures of a child", () => {
    const page = pageOf("forskola");
    expect(page).toContain("Förskolan utvärderar verksamheten, inte barnet.");
    expect(page).toContain("en bedömning, inte ett mätvärde");
    const ofForskola = registry.filter(({ skolform }) => skolform === "forskola");
    expect(ofForskola.length).toBeGreaterThan(0);
    for (const { fromGrades, fromRecords } of ofForskola)
      expect([fromGrades, fromRecords]).toEqual([undefined, undefined]);
    const withProxies = subAreas(["forskola"], new Set(ofForskola.map(({ id }) => id)));
    expect(withProxies.find(({ name }) => name === "Språket")?.note).toContain("inte om vad barnen kan");
  });

  it("AN-3: the goals of anpassad skola that no national measure has are followed up in text", () => {
    const areas = subAreas(["anpassad"], noFigures).filter(
      ({ focusArea }) => focusArea === "Kunskapsresultat",
    );
    expect(areas.map(({ name }) => name)).toEqual([
      "Kunskap som grund för fortsatt utveckling",
      "Självständigt deltagande i samhällslivet",
    ]);
    for (const { followUp } of areas) expect(followUp).toContain("i text");
  });

  it("a measure with figures and no picture is counted on Läget, with the way to its page", () => {
    const areas = subAreas(["grundskola"], new Set(["franvaro_total"]));
    const laget = renderToString(h(LagetPage, { data: { ...site.laget, subAreas: areas } }));
    expect(laget).toContain("1 mått har siffror på skolformens sida.");
    expect(laget).not.toContain("Inga uppgifter om närvaro");
  });

  it("F10: units stand in alphabetical order, never by value", () => {
    const page = pageOf("grundskola");
    const [, table] = page.split("<summary>Enheterna</summary>");
    const names = [
      ...((table ?? "").split("</table>")[0]?.matchAll(/enhet\/\d+\.html">([^<]+)</g) ?? []),
    ].map(([, name]) => name ?? "");
    expect(names.length).toBeGreaterThan(3);
    expect(names).toEqual(names.toSorted(new Intl.Collator("sv").compare));
  });
});

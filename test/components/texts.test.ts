import { type ComponentType, h } from "preact";
import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { subAreas } from "../../loaders/publish/subAreas.js";
import { LagetPage } from "../../src/components/LagetPage.js";
import { MetodPage } from "../../src/components/MetodPage.js";
import { indicatorById, registry } from "../../src/indicators/registry.js";
import { breaksOf } from "../../src/indicators/seriebrott.js";
import { sampleSite } from "./sampleSite.js";

const html = <Data>(page: ComponentType<{ readonly data: Data }>, data: Data) => render(h(page, { data }));
const site = sampleSite();

describe("what the pages say", () => {
  it("SA-2: SALSA has the mean merit value and alla ämnen; nothing else has its expected value, nor is alla ämnen called eligibility", () => {
    const modelled = registry.filter(({ expected }) => expected.source === "salsa");
    expect(modelled.map(({ id }) => id)).toEqual(["meritvarde_ak9", "alla_amnen_ak9"]);
    const { label, shortLabel, subject } = indicatorById("alla_amnen_ak9");
    for (const text of [label, shortLabel, subject]) expect(text).not.toMatch(/behör/i);
  });

  it("SA-7: the model's versions begin anew in 2013, 2015, 2016 and 2017", () => {
    const from = breaksOf(["salsa_merit_avvikelse"]).map((each) => each.from);
    expect(from).toEqual(["2012/13", "2014/15", "2015/16", "2016/17"]);
  });

  it("SA-9, SA-11: beside an expected value stands that it is no goal, says nothing of causes, and whose the interval is", () => {
    for (const page of [html(LagetPage, site.laget), html(MetodPage, site.metod)]) {
      expect(page).toContain("inget mål");
      expect(page).toMatch(/att något skiljer, inte varför|mäter samband, inte orsaker/);
      expect(page).toContain("egen beräkning, inte Skolverkets");
    }
  });

  it("N-2: every school form has its places in Kunskapsresultat, and in Trygghet the same as all others", () => {
    const forms = ["forskola", "grundskola", "gymnasieskola", "anpassad", "vuxenutbildning"] as const;
    const areas = subAreas(forms, new Set());
    for (const form of forms) {
      const of = areas.filter(({ skolform }) => skolform === form);
      expect(of.filter(({ focusArea }) => focusArea === "Kunskapsresultat").length).toBeGreaterThan(0);
      const safety = of.filter(({ focusArea }) => focusArea === "Trygghet").map(({ name }) => name);
      expect(safety).toEqual(["Närvaro", "Trygghet och studiero"]);
      for (const { followUp } of of) expect(followUp).toMatch(/\.$/);
    }
  });

  it("N-7: every indicator says which quality it is of, and each of the three is there", () => {
    expect(new Set(registry.map(({ qualityDimension }) => qualityDimension))).toEqual(
      new Set(["struktur", "process", "resultat"]),
    );
    const page = html(MetodPage, site.metod);
    for (const dimension of ["struktur", "process", "resultat"])
      expect(page).toContain(`Kvalitetsdimension: ${dimension}.`);
  });

  it("N-10: what Skolverket asks stands beside what is not known, to be printed as it is", () => {
    expect(html(LagetPage, site.laget)).toContain(
      "Vad bygger ni era slutsatser kring orsaker till resultaten på?",
    );
  });

  it("EN-4, EN-6: the share positive counts those who do not know, is told apart from the index, and says its two years", () => {
    const shares = registry.filter(({ fromPublished }) => fromPublished?.matt.match(/^skolenkat_.*_andel$/));
    expect(shares.length).toBeGreaterThan(5);
    for (const { denominator, formula, cautions } of shares) {
      expect(denominator).toContain("»Vet inte« räknas med");
      expect(formula).toContain("index 0–10");
      expect(cautions.join(" ")).toContain("Kolada för samman två år och visar dem som det senare.");
    }
    const indices = registry.filter(
      ({ unit, expected }) => unit === "indexpoäng" && expected.source === "none",
    );
    for (const { denominator } of indices) expect(denominator).not.toContain("räknas med");
  });

  it("VX-2: the share of sfi is of those who began two years before and passed two courses", () => {
    const { population, numerator, question } = indicatorById("sfi_tva_kurser");
    expect(`${question} ${population}`).toMatch(/två år/);
    expect(numerator).toMatch(/två kurser/);
  });

  it("ST-12: the words of a judgement have colours, the place of a value among others has none", () => {
    const [row] = site.laget.rows.filter(({ judgement, value }) => judgement === "under" && value !== null);
    if (!row) throw new Error("the sample has no value under the expected");
    const classesOf = (value: number) => {
      const rows = site.laget.rows.map((each) => (each === row ? { ...each, value } : each));
      const page = html(LagetPage, { ...site.laget, rows });
      return [...page.matchAll(/class="([^"]*)"/g)].map((match) => match[1]);
    };
    const value = row.value ?? 0;
    expect(classesOf(value - 1)).toEqual(classesOf(value));
  });
});

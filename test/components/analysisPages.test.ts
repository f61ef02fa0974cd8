import { describe, expect, it } from "vitest";
import { expectGolden } from "./expectGolden.js";
import { monsterOf, orsakerOf, questionOf, textOf } from "./questionText.js";
import { sampleMonster, sampleOrsaker } from "./sampleAnalyses.js";

const monster = monsterOf(sampleMonster);
const orsaker = orsakerOf(sampleOrsaker);
const pages = [
  ["Leta mönster", monster],
  ["Hitta orsaker", orsaker],
] as const;

describe.each(pages)("%s", (_, page) => {
  it("has a picture with title, text in words, table and definition for every question", () => {
    const questions = page.split('<section class="analysis').slice(1);
    expect(questions.length).toBeGreaterThan(5);
    for (const each of questions) {
      expect(each).toContain('<h3 class="figure-title">');
      expect(each).toMatch(/role="img" aria-label="[^"]{20,}"/);
      expect(each).toContain("<summary>Tabell</summary>");
      expect(each).toContain('<a href="./metod.html#indikator-');
      expect(each).toContain("<h3>Vad detta inte säger</h3>");
    }
  });

  it("F34: says what is seen with n and period, and never with words that rank or explain", () => {
    const answers = [...page.matchAll(/<div class="answer">(.*?)<\/div>/g)].map(([, answer]) =>
      textOf(answer ?? ""),
    );
    expect(answers.length).toBeGreaterThan(5);
    for (const answer of answers) {
      expect(answer).toMatch(/20\d\d/);
      expect(answer).toMatch(/\d+ (elever|svar|flickor)|n \d|av \d+ elever/);
    }
    expect(page).not.toMatch(/bäst|sämst|beror på|bevisar/i);
  });

  it("F10: units stand in alphabetical order in every picture and table, never by value", () => {
    const collator = new Intl.Collator("sv", { numeric: true });
    for (const each of page.split('<section class="analysis').slice(1)) {
      const names = [...each.matchAll(/href="\.\/enhet\/\d+\.html">([^<]+)</g)].map(([, name]) => name ?? "");
      const once = [...new Set(names)];
      expect(once).toEqual(once.toSorted(collator.compare));
    }
  });

  it("a hidden unit has a hatch, a word and no number", () => {
    expect(page).toContain("hatched");
    expect(page).toContain("dolt");
  });
});

describe("pictures in every state", () => {
  it.each(["amnesprofil", "kon", "arskurs-6-9", "franvaro"])("of Leta mönster: %s", (id) => {
    expectGolden(`monster-${id}`, questionOf(monster, id));
  });

  it.each(["nara-behorighet", "amnesdelar", "konsskillnad", "enkat-resultat"])(
    "of Hitta orsaker: %s",
    (id) => {
      expectGolden(`orsaker-${id}`, questionOf(orsaker, id));
    },
  );
});

describe("the steps of the analysis", () => {
  it("N-10: carry the questions of Skolverket, each once, as they stand there", () => {
    const asked = [
      "Vad bygger ni era slutsatser kring orsaker till resultaten på?",
      "Vad säger forskning och utvärderingar om liknande frågor?",
      "Är ert insamlade underlag tillräckligt informativt för att ni ska kunna genomföra analys och få förståelse för orsaker till resultat och måluppfyllelse?",
      "Har ni underlag för alla verksamheter ni som huvudman ansvarar för?",
      "Framgår orsakerna tydligt av dokumentationen eller behöver ytterligare uppföljning eller utvärdering genomföras?",
    ];
    for (const each of asked) expect(`${monster}${orsaker}`.split(each)).toHaveLength(2);
  });
});

import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { MonsterPage } from "../../src/components/MonsterPage.js";
import { OrsakerPage } from "../../src/components/OrsakerPage.js";
import type { MonsterData, OrsakerData } from "../../src/components/pageData.js";
import { subjectParts } from "../../src/components/questions/SubjectPartsQuestion.js";
import { emptyMonster, emptyOrsaker, sampleMonster, sampleOrsaker } from "./sampleAnalyses.js";

const monsterOf = (data: MonsterData) => renderToString(h(MonsterPage, { data }));
const orsakerOf = (data: OrsakerData) => renderToString(h(OrsakerPage, { data }));
const monster = monsterOf(sampleMonster);
const orsaker = orsakerOf(sampleOrsaker);
const pages = [
  ["Leta mönster", monster],
  ["Hitta orsaker", orsaker],
] as const;

/** The markup of one question, by its id. */
function question(page: string, id: string): string {
  const [, rest] = page.split(`id="fraga-${id}"`);
  if (rest === undefined) throw new Error(`no question ${id}`);
  return rest.split('<section class="analysis')[0] ?? "";
}

const text = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();

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
      text(answer ?? ""),
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

describe("Leta mönster", () => {
  it("ST-7, F45: tells how many comparisons the map makes and how many stand, and which in words too", () => {
    const map = question(monster, "amnesprofil");
    const { comparisons, uncorrected, corrected } = sampleMonster.comparisons ?? {};
    expect(text(map)).toContain(
      `Av ${comparisons} jämförelser ser ${uncorrected} säkra ut var för sig. När de rättas för att de är många står ${corrected} sig.`,
    );
    const standing = sampleMonster.profile.filter(({ certain }) => certain).length;
    expect([...map.matchAll(/, står sig</g)]).toHaveLength(standing);
    expect(text(map)).toContain("sticker ut ett läsår ligger ofta närmare de andra nästa");
  });

  it("the map has every difference as a number, with n and interval in its table", () => {
    const map = question(monster, "amnesprofil");
    expect([...map.matchAll(/class="map-cell (?:even|over-\d|under-\d)"/g)]).toHaveLength(
      sampleMonster.profile.length,
    );
    expect([...map.matchAll(/map-cell hatched/g)].length).toBeGreaterThan(10);
    expect(map).toContain(">95 % intervall<");
  });

  it("ST-11: names Riket as the reference only where the reference is Riket", () => {
    expect(question(monster, "amnesprofil")).not.toContain("Riket");
    const national = sampleMonster.profile.map((row) => ({ ...row, reference: "riket" as const }));
    const map = question(monsterOf({ ...sampleMonster, profile: national }), "amnesprofil");
    expect(map).toContain("poäng över eller under Riket");
  });

  it("AK-4: a distribution is shown whole or named as not shown", () => {
    const grades = text(question(monster, "betygsfordelning"));
    expect(grades).toContain("Visas inte: modersmål.");
    expect(grades).toContain("Matematik: 8,0 procent F och 2,0 procent streck (n 436).");
  });

  it("F14: the gap by sex stands for every subject where both may be shown", () => {
    const gaps = question(monster, "kon");
    expect(text(gaps)).toContain("av 19 ämnen i kommunens skolor (216 elever i varje grupp)");
    expect([...gaps.matchAll(/class="pair-row"/g)]).toHaveLength(19);
  });

  it("F13: the same pupils in year 6 and year 9 are told with both läsår", () => {
    expect(text(question(monster, "arskurs-6-9"))).toContain(
      "331 elever gick i kommunens skolor både i årskurs 6 (2021/22) och i årskurs 9 (2024/25). 204 hade godkänt i alla ämnen båda gångerna, 29 bara i årskurs 9, 51 bara i årskurs 6 och 47 ingen gång.",
    );
  });

  it("NP-2: lower and higher than the test have no colour of better and worse, and the equal share is not told", () => {
    const tests = question(monster, "prov");
    expect(tests).toContain('class="panel neutral"');
    expect(text(tests)).toContain("ingen av dem är bra eller dålig i sig");
    expect(tests).not.toMatch(/Andel lika/);
  });

  it("FR-5: the reporting rate stands beside the absence, in the sentence too", () => {
    const absence = question(monster, "franvaro");
    expect(absence).toContain("#indikator-franvaro_rapporteringsgrad");
    expect(text(absence)).toContain("Rapporteringsgrad: 94,0 % (n 436, läsåret 2024/25).");
    expect(text(absence)).toContain("är den låg är frånvaron osäker");
  });

  it("surveys of its own and of Skolverket are shown by dimension and told apart", () => {
    const surveys = question(monster, "enkater");
    for (const id of [
      "klimat_trygghet",
      "skolenkaten_trygghet_elever_ak8",
      "skolenkaten_studiero_elever_ak8",
    ])
      expect(surveys).toContain(`#indikator-${id}`);
    expect(text(surveys)).toContain("ska inte läsas mot varandra");
  });

  it("without data every question says why, and what would give it", () => {
    const empty = monsterOf(emptyMonster);
    expect(empty).not.toContain('<figure class="figure"');
    expect([...empty.matchAll(/class="analysis unanswered"/g)]).toHaveLength(8);
    expect(empty).toContain("Standardformatet franvaro eller SS 12000");
  });
});

describe("Hitta orsaker", () => {
  it("BE-8, F17: what the ineligible lack sums to them, and a unit with fewer parts is told so", () => {
    const near = text(question(orsaker, "nara-behorighet"));
    expect(near).toContain("86 av 436 elever inte behöriga till ett yrkesprogram, läsåret 2024/25");
    expect(near).toContain("24 bara matematik, 9 bara engelska");
    expect(near).toContain("så enheterna kan ha olika indelning");
    expect(near).toContain("Vad eleverna saknar döljs.");
  });

  it("the parts of a unit's difference in grade points sum to the difference of its own mix of subjects", () => {
    const rows = sampleOrsaker.profile.filter(({ unit_id }) => unit_id === sampleOrsaker.profile[0]?.unit_id);
    const grades = rows.reduce((sum, { n }) => sum + (n ?? 0), 0);
    const own = rows.reduce((sum, { n, value }) => sum + (n ?? 0) * (value ?? 0), 0) / grades;
    const reference =
      rows.reduce((sum, { n, reference_value }) => sum + (n ?? 0) * (reference_value ?? 0), 0) / grades;
    const parts = subjectParts(rows).reduce((sum, { part }) => sum + part, 0);
    expect(parts).toBeCloseTo(own - reference, 9);
  });

  it("ST-8, F16: the gap between girls and boys stands with its parts, n of both and what is hidden", () => {
    const gap = text(question(orsaker, "konsskillnad"));
    expect(gap).toContain("(220 flickor, 216 pojkar). Ämnenas delar summerar till skillnaden.");
    expect(gap).toContain("Visas inte: Byskolan.");
  });

  it("F13: who came and who left is told beside those who stayed", () => {
    expect(text(question(orsaker, "kohort"))).toContain("47 elever lämnade kommunens skolor sedan årskurs 6");
  });

  it.each(["franvaro-resultat", "enkat-resultat"])(
    "%s warns of few points and computes no relation",
    (id) => {
      const scatter = question(orsaker, id);
      expect(text(scatter)).toContain(
        "Så få punkter kan ligga i rad av en slump, så inget samband räknas ut.",
      );
      expect(text(scatter)).toContain("Båda kan följa av något tredje.");
      expect(scatter).not.toMatch(/korrelation|r = /i);
    },
  );

  it("FR-5, EN-10: a value with few reported lessons or few answers is beside no result, and is named", () => {
    const rows = sampleOrsaker.rows.map((row) =>
      row.indicator_id === "franvaro_total" && row.unit_id === "99990001"
        ? { ...row, status: "preliminary" as const }
        : row,
    );
    const scatter = question(orsakerOf({ ...sampleOrsaker, rows }), "franvaro-resultat");
    expect(text(scatter)).toContain("Inte med, eller bara i en del: Östra skolan 7–9.");
    expect(scatter).not.toMatch(/<th[^>]*>Östra skolan/);
  });

  it("with more than twelve units the points are numbered as the rows of the table", () => {
    const many = Array.from({ length: 14 }, (_, at) => ({
      id: `8888${String(at).padStart(4, "0")}`,
      name: `Skola ${at + 1}`,
      shortName: `Skola ${at + 1}`,
      skolform: "grundskola 7–9",
      huvudman: "Kommunal",
      hasResults: true,
    }));
    const [sample] = sampleOrsaker.rows.filter(({ indicator_id }) => indicator_id === "franvaro_total");
    const [result] = sampleOrsaker.rows.filter(({ indicator_id }) => indicator_id === "meritvarde_ak9");
    if (!sample || !result) throw new Error("the sample lacks a measure");
    const rows = many.flatMap(({ id }, at) => [
      { ...sample, unit_id: id, value: 5 + at },
      { ...result, unit_id: id, value: 200 + at },
    ]);
    const scatter = question(orsakerOf({ ...sampleOrsaker, units: many, rows }), "franvaro-resultat");
    expect(scatter).toContain(">14 Skola 14<");
    expect(text(scatter)).toContain("14 enheter har båda måtten");
  });

  it("without data every question says why", () => {
    const empty = orsakerOf(emptyOrsaker);
    expect([...empty.matchAll(/class="analysis unanswered"/g)]).toHaveLength(6);
    expect(empty).toContain("egna betyg i årskurs 9 är inte inlästa");
  });
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

import { describe, expect, it } from "vitest";
import { monsterOf, questionOf, textOf } from "./questionText.js";
import { emptyMonster, sampleMonster } from "./sampleAnalyses.js";

const monster = monsterOf(sampleMonster);

describe("Leta mönster", () => {
  it("ST-7, F45: tells how many comparisons the map makes and how many stand, and which in words too", () => {
    const map = questionOf(monster, "amnesprofil");
    const { comparisons, uncorrected, corrected } = sampleMonster.comparisons ?? {};
    expect(textOf(map)).toContain(
      `Av ${comparisons} jämförelser ser ${uncorrected} säkra ut var för sig. När de rättas för att de är många står ${corrected} sig.`,
    );
    const standing = sampleMonster.profile.filter(({ certain }) => certain).length;
    expect([...map.matchAll(/, står sig</g)]).toHaveLength(standing);
    expect(textOf(map)).toContain("sticker ut ett läsår ligger ofta närmare de andra nästa");
  });

  it("the map has every difference as a number, with n and interval in its table", () => {
    const map = questionOf(monster, "amnesprofil");
    expect([...map.matchAll(/class="map-cell (?:even|over-\d|under-\d)"/g)]).toHaveLength(
      sampleMonster.profile.length,
    );
    expect([...map.matchAll(/map-cell hatched/g)].length).toBeGreaterThan(10);
    expect(map).toContain(">95 % intervall<");
  });

  it("ST-11: names Riket as the reference only where the reference is Riket", () => {
    expect(questionOf(monster, "amnesprofil")).not.toContain("Riket");
    const national = sampleMonster.profile.map((row) => ({ ...row, reference: "riket" as const }));
    const map = questionOf(monsterOf({ ...sampleMonster, profile: national }), "amnesprofil");
    expect(map).toContain("poäng över eller under Riket");
  });

  it("a distribution of grades is shown whole or named as not shown", () => {
    const grades = textOf(questionOf(monster, "betygsfordelning"));
    expect(grades).toContain("Visas inte: modersmål.");
    expect(grades).toContain("Matematik: 8,0 procent F och 2,0 procent streck (n 436).");
  });

  it("F14: the gap by sex stands for every subject where both may be shown", () => {
    const gaps = questionOf(monster, "kon");
    expect(textOf(gaps)).toContain("av 19 ämnen i kommunens skolor (216 elever i varje grupp)");
    expect([...gaps.matchAll(/class="pair-row"/g)]).toHaveLength(19);
  });

  it("F13: the same pupils in year 6 and year 9 are told with both läsår", () => {
    expect(textOf(questionOf(monster, "arskurs-6-9"))).toContain(
      "331 elever gick i kommunens skolor både i årskurs 6 (2021/22) och i årskurs 9 (2024/25). 204 hade godkänt i alla ämnen båda gångerna, 29 bara i årskurs 9, 51 bara i årskurs 6 och 47 ingen gång.",
    );
  });

  it("ST-5, F07: three läsår stand beside one, and a unit hidden in the one or in both says so", () => {
    const years = questionOf(monster, "tre-lasar");
    const rows = sampleMonster.pooled;
    expect([...years.matchAll(/class="range-mark beside"/g)]).toHaveLength(rows.length - 1);
    expect([...years.matchAll(/class="range-mark own"/g)]).toHaveLength(rows.length - 2);
    expect(textOf(years)).toContain("läsåren 2022/23–2024/25 tillsammans (210 till");
    expect(textOf(years)).toContain("1 enhet visas inte för det senaste läsåret ensamt");
    expect(textOf(years)).toContain("Döljs: för få elever.");
    expect(textOf(years)).toContain("det senaste läsåret är en del av de tre");
  });

  it("NP-2: lower and higher than the test have no colour of better and worse, and the equal share is not told", () => {
    const tests = questionOf(monster, "prov");
    expect(tests).toContain('class="panel neutral"');
    expect(textOf(tests)).toContain("ingen av dem är bra eller dålig i sig");
    expect(tests).not.toMatch(/Andel lika/);
  });

  it("FR-5: the reporting rate stands beside the absence, in the sentence too", () => {
    const absence = questionOf(monster, "franvaro");
    expect(absence).toContain("#indikator-franvaro_rapporteringsgrad");
    expect(textOf(absence)).toContain("Rapporteringsgrad: 94,0 % (n 436, läsåret 2024/25).");
    expect(textOf(absence)).toContain("är den låg är frånvaron osäker");
  });

  it("surveys of its own and of Skolverket are shown by dimension and told apart", () => {
    const surveys = questionOf(monster, "enkater");
    for (const id of [
      "klimat_trygghet",
      "skolenkaten_trygghet_elever_ak8",
      "skolenkaten_studiero_elever_ak8",
    ])
      expect(surveys).toContain(`#indikator-${id}`);
    expect(textOf(surveys)).toContain("ska inte läsas mot varandra");
  });

  it("without data every question says why, and what would give it", () => {
    const empty = monsterOf(emptyMonster);
    expect(empty).not.toContain('<figure class="figure"');
    expect([...empty.matchAll(/class="analysis unanswered"/g)]).toHaveLength(9);
    expect(empty).toContain("Standardformatet franvaro eller SS 12000");
  });
});

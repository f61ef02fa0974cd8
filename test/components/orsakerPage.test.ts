import { describe, expect, it } from "vitest";
import { subjectParts } from "../../src/components/questions/subjectParts.js";
import { orsakerOf, questionOf, textOf } from "./questionText.js";
import { emptyOrsaker, sampleOrsaker } from "./sampleAnalyses.js";

const orsaker = orsakerOf(sampleOrsaker);

describe("Hitta orsaker", () => {
  it("BE-8, F17: what the ineligible lack sums to them, and a unit with fewer parts is told so", () => {
    const near = textOf(questionOf(orsaker, "nara-behorighet"));
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
    const gap = textOf(questionOf(orsaker, "konsskillnad"));
    expect(gap).toContain("(220 flickor, 216 pojkar). Ämnenas delar summerar till skillnaden.");
    expect(gap).toContain("Visas inte: Byskolan.");
  });

  it("F13: who came and who left is told beside those who stayed", () => {
    expect(textOf(questionOf(orsaker, "kohort"))).toContain(
      "47 elever lämnade kommunens skolor sedan årskurs 6",
    );
  });

  it.each(["franvaro-resultat", "enkat-resultat"])(
    "%s warns of few points and computes no relation",
    (id) => {
      const scatter = questionOf(orsaker, id);
      expect(textOf(scatter)).toContain(
        "Så få punkter kan ligga i rad av en slump, så inget samband räknas ut.",
      );
      expect(textOf(scatter)).toContain("Båda kan följa av något tredje.");
      expect(scatter).not.toMatch(/korrelation|r = /i);
    },
  );

  it("FR-5, EN-10: a value with few reported lessons or few answers is beside no result, and is named", () => {
    const rows = sampleOrsaker.rows.map((row) =>
      row.indicator_id === "franvaro_total" && row.unit_id === "99990001"
        ? { ...row, status: "preliminary" as const }
        : row,
    );
    const scatter = questionOf(orsakerOf({ ...sampleOrsaker, rows }), "franvaro-resultat");
    expect(textOf(scatter)).toContain("Inte med, eller bara i en del: Östra skolan 7–9.");
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
    const scatter = questionOf(orsakerOf({ ...sampleOrsaker, units: many, rows }), "franvaro-resultat");
    expect(scatter).toContain(">14 Skola 14<");
    expect(textOf(scatter)).toContain("14 enheter har båda måtten");
  });

  it("an id that could leave the style of the unit that is followed is not in it", () => {
    const units = sampleOrsaker.units.map((unit, at) => (at === 0 ? { ...unit, id: "</style><b>" } : unit));
    const rows = sampleOrsaker.rows.map((row) =>
      row.unit_id === sampleOrsaker.units[0]?.id ? { ...row, unit_id: "</style><b>" } : row,
    );
    const page = orsakerOf({ ...sampleOrsaker, units, rows });
    expect(page.match(/<style>.*?<\/style>/)?.[0]).not.toContain("<b>");
    expect(page).not.toContain("</style><b>");
  });

  it("without data every question says why", () => {
    const empty = orsakerOf(emptyOrsaker);
    expect([...empty.matchAll(/class="analysis unanswered"/g)]).toHaveLength(6);
    expect(empty).toContain("egna betyg i årskurs 9 är inte inlästa");
  });
});

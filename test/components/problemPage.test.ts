import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { DataFaults } from "../../loaders/intake/dataFaults.js";
import { problemPage } from "../../loaders/publish/problemPage.js";
import { readHypotheses } from "../../loaders/publish/readHypotheses.js";
import { ProblemPage } from "../../src/components/ProblemPage.js";
import type { ProblemData } from "../../src/components/problem/problemData.js";
import { sitePages } from "../../src/components/sitePages.js";
import { makeWorkspace } from "../support/makeWorkspace.js";
import { sampleEdition, sampleUnitRows } from "./sampleData.js";
import { sampleProblem } from "./sampleProblem.js";

const render = (data: ProblemData) =>
  renderToString(h(ProblemPage, { data }))
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

const header = "fraga;pastaende;stod;motbevis;vad_som_skulle_falla_det;status";

async function register(...lines: readonly string[]) {
  const workspace = await makeWorkspace({ own: { "hypoteser.csv": [header, ...lines].join("\n") } });
  return readHypotheses(workspace.dir);
}

async function faultOf(line: string): Promise<string> {
  try {
    await register(line);
  } catch (error) {
    if (error instanceof DataFaults) return error.faults.map(({ message }) => message).join(" ");
    throw error;
  }
  return "";
}

describe("Problematisera", () => {
  it("N-3, F30: the analysis has its four steps in the navigation, in their order", () => {
    const steps = ["Jämför", "Leta mönster", "Hitta orsaker", "Problematisera"];
    const labels = sitePages.map(({ label }) => label);
    expect(labels.filter((label) => steps.includes(label))).toEqual(steps);
  });

  it("N-10, F30: carries Skolverket's questions as they stand, to be printed with the figures they concern", () => {
    const page = render(sampleProblem);
    for (const prompt of [
      "Är ert insamlade underlag tillräckligt informativt för att ni ska kunna genomföra analys och få förståelse för orsaker till resultat och måluppfyllelse?",
      "Framgår orsakerna tydligt av dokumentationen eller behöver ytterligare uppföljning eller utvärdering genomföras?",
      "Har ni underlag för alla verksamheter ni som huvudman ansvarar för?",
    ])
      expect(page).toContain(prompt);
  });

  it("F32: every claim stands with support, counter-evidence and what would refute it, and a missing counter-evidence is told", () => {
    const page = render(sampleProblem);
    for (const text of ["Stöd", "Motbevis", "Skulle fälla det", "Sök det innan påståendet används", "prövas"])
      expect(page).toContain(text);
  });

  it("F32: the register is working material, and is in no public edition", () => {
    const input = { ...sampleProblem, rows: [], hypotheses: sampleProblem.hypotheses ?? [] };
    const edition = { ...sampleEdition, edition: "publik" as const };
    const told = problemPage({ ...input, edition });
    expect(told.hypotheses).toBeNull();
    expect(JSON.stringify(told)).not.toContain("Matematiken");
    expect(render(told)).toContain("visas bara i den interna utgåvan");
    expect(problemPage(input).hypotheses).toHaveLength(1);
  });

  it("F32: what would refute a claim must be written, and a pupil's number never", async () => {
    expect(await register("Varför?;Påståendet;;;Att det ändras;Öppen")).toMatchObject([
      { claim: "Påståendet", counterEvidence: "", status: "öppen" },
    ]);
    expect(await faultOf("Varför?;Påståendet;;;;prövas")).toContain("vad som skulle fälla");
    expect(await faultOf("Varför?;Påståendet;;;Att;kanske")).toContain("Status ska vara");
    const named = await faultOf("Varför?;Elev 20110305-1234 saknas;;;Att;öppen");
    expect(named).toContain("personnummer");
    expect(named).toContain("Elev ••• saknas");
  });

  it("F45: tells how many comparisons are made, how many chance alone gives, and how many stand", () => {
    expect(render(sampleProblem)).toContain(
      "Sidorna gör 100 jämförelser för läsåret 2024/25. Av slump väntas 5 av dem se säkra ut en och en. 11 gör det, och 4 står kvar när alla räknas in.",
    );
  });

  it("ST-10: says that a unit far out mostly lies nearer the next läsår, also without a measure", () => {
    const page = render(sampleProblem);
    expect(page).toContain("också utan insats");
    expect(page).toContain(
      "låg 3 enheter längre från kommunens värde än hälften av enheterna 2023/24. 2 av dem låg närmare",
    );
  });

  it("F27: open checks stand before the settled, with their outcome and the day they were made", () => {
    const page = render(sampleProblem);
    expect(page.indexOf("observera")).toBeLessThan(page.indexOf("stämmer"));
    expect(page).toContain("som de var kända");
  });

  it("counts the judgements of the latest läsår that the rows carry, and what is hidden", () => {
    const rows = sampleUnitRows();
    const { certainty } = problemPage({ ...sampleProblem, rows, hypotheses: [] });
    const merit = certainty.find(({ indicatorId }) => indicatorId === "meritvarde_ak9");
    const own = rows.filter(
      (row) =>
        row.indicator_id === "meritvarde_ak9" &&
        row.unit_level === "unit" &&
        row.group === "alla" &&
        row.period === sampleEdition.lasar,
    );
    expect(merit?.units).toBe(own.length);
    expect(merit?.hidden).toBe(own.filter(({ value }) => value === null).length);
    expect(merit?.kanInteAvgoras).toBe(
      own.filter(({ judgement }) => judgement === "kan_inte_avgoras").length,
    );
  });

  it("F34: uses none of the forbidden words", () => {
    expect(render(sampleProblem)).not.toMatch(/bäst|sämst|beror på|bevisar/i);
  });
});

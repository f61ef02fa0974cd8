import type { ProblemData } from "../../src/components/problem/problemData.js";
import { sampleEdition } from "./sampleData.js";

/** Problematisera of the invented municipality. */
export const sampleProblem: ProblemData = {
  edition: sampleEdition,
  certainty: [
    {
      indicatorId: "meritvarde_ak9",
      units: 7,
      hidden: 2,
      over: 1,
      somForvantat: 0,
      under: 1,
      kanInteAvgoras: 3,
    },
  ],
  comparisons: [
    {
      page: "laget",
      period: sampleEdition.lasar,
      comparisons: 5,
      uncorrected: 2,
      corrected: 1,
      remaining: [],
    },
    {
      page: "amnesprofil",
      period: sampleEdition.lasar,
      comparisons: 95,
      uncorrected: 9,
      corrected: 3,
      remaining: [],
    },
  ],
  regressions: [
    { indicatorId: "meritvarde_ak9", from: "2023/24", to: "2024/25", units: 6, n: 312, far: 3, nearer: 2 },
  ],
  quality: [
    { check: "monoton", outcome: "ok", text: "Behörigheterna står i ordning." },
    { check: "nolla", outcome: "observera", text: "En fil har 0 elever där andelen finns." },
  ],
  hypotheses: [
    {
      question: "Varför ligger skolan under förväntat värde?",
      claim: "Matematiken drar ner behörigheten",
      support: "Flest elever utan godkänt saknar matematik",
      counterEvidence: "",
      refutedBy: "Att matematiken stiger men behörigheten står stilla",
      status: "prövas",
    },
  ],
};

import type { InsatserData } from "../../src/components/insatser/insatserData.js";
import { sampleEdition } from "./sampleData.js";

/** The plan of the invented municipality. */
export const sampleInsatser: InsatserData = {
  edition: sampleEdition,
  insatser: [
    {
      priority: "Kunskaper",
      undertaking: "Fler elever ska klara matematiken",
      activity: "Två lärare i matematik i årskurs 8 och 9",
      result: "Elever får hjälp samma lektion",
      expectedEffect: "Fler behöriga till yrkesprogram",
      owner: "Rektor",
      start: "2023-08-15",
      end: "2025-06-13",
      resources: "en halv tjänst",
      followUpForm: "resultatdialogen",
      indicatorId: "behorighet_yr_ak9",
      units: ["Östra skolan 7–9"],
      effect: {
        kind: "matt",
        before: { period: "2022/23", value: 78, n: 112, low: 69.5, high: 84.7, missing: [] },
        after: { period: "2024/25", value: 84.3, n: 121, low: 76.8, high: 89.7, missing: [] },
        own: { change: 6.3, low: -3.8, high: 16.4, verdict: "kan_inte_avgoras" },
        against: { expected: 5, verdict: "kan_inte_avgoras" },
        comparison: {
          units: 4,
          n: 310,
          theirs: 1.2,
          change: 5.1,
          low: -6.9,
          high: 17,
          verdict: "kan_inte_avgoras",
        },
        beganLow: true,
      },
    },
    {
      priority: "Tillit",
      undertaking: "Beslut ska föregås av delaktighet",
      activity: "Modellen prövas i ledningsgruppen",
      result: "",
      expectedEffect: "Fler upplever att de har fått underlag före beslut",
      owner: "Förvaltningschef",
      start: "2026-02-01",
      end: "2026-02-28",
      resources: "",
      followUpForm: "",
      indicatorId: null,
      units: [],
      effect: null,
    },
  ],
};

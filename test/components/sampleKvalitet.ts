import type { KvalitetData } from "../../src/components/kvalitet/kvalitetData.js";
import { sampleEdition } from "./sampleData.js";

/** The quality work of the invented municipality. */
export const sampleKvalitet: KvalitetData = {
  edition: sampleEdition,
  factors: [1, 2, 3, 4, 5, 6, 7].map((number) => ({
    number,
    measures:
      number === 1
        ? [
            { id: "tillit_personal", latest: "2025-10" },
            { id: "klimat_trygghet", latest: null },
          ]
        : [],
  })),
  delmal: [],
  rounds: [
    {
      indicatorId: "tillit_personal",
      period: "2025-10",
      value: 7.12,
      low: 6.8,
      high: 7.44,
      n: 212,
      reason: null,
    },
    {
      indicatorId: "tillit_politik",
      period: "2025-10",
      value: null,
      low: null,
      high: null,
      n: null,
      reason: "Färre än 5 svar.",
    },
  ],
  newsletter: [
    { month: "2025-11", level: "personal", recipients: 640, share: 41.4, extreme: null },
    { month: "2025-11", level: "politik", recipients: null, share: null, extreme: null },
    { month: "2025-11", level: "rektor", recipients: 19, share: null, extreme: "nearlyAll" },
  ],
  complaints: [
    {
      quarter: "2025 kv 3",
      themes: [
        { theme: "Kränkande behandling", count: 12 },
        { theme: "Skolskjuts", count: null },
        { theme: "Särskilt stöd", count: null },
      ],
      total: 25,
    },
  ],
  limit: 5,
};

import type { YearData } from "../../src/components/year/yearData.js";
import { sampleEdition } from "./sampleData.js";

/** The year cycle of the invented municipality. */
export const sampleYear: YearData = {
  edition: sampleEdition,
  entries: [
    {
      month: 10,
      kind: "matning",
      title: "TLD-mätning 1",
      level: "enhet",
      needs: [{ id: "tld_trygghet", latest: null }],
    },
    {
      month: 2,
      kind: "mote",
      title: "Februarimötet",
      level: "kommun",
      needs: [
        { id: "meritvarde_ak9", latest: "2024/25" },
        { id: "behorighet_yr_ak9", latest: "2024/25" },
        { id: "franvaro_total", latest: null },
      ],
    },
  ],
};

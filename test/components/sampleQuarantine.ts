import type { QuarantineFile } from "../../src/components/pageData.js";

export const sampleQuarantine: readonly QuarantineFile[] = [
  {
    sourceId: "betyg-1",
    fileName: "betyg_2023-2025.csv",
    label: "Kommunens betygsfil",
    since: "2026-01-20",
    records: 14_208,
    waiting: 131,
    faults: [
      {
        code: "betyg-10",
        column: "betyg",
        message: "Betyget ska vara A, B, C, D, E, F eller - (streck). Lämna tomt om eleven inte läst ämnet.",
        waiting: 4,
        rows: [
          { row: 118, value: "MVG" },
          { row: 1204, value: "•••" },
          { row: 2210, value: "G" },
          { row: 14_001, value: "2" },
        ],
      },
      {
        code: "betyg-6",
        column: "skolenhetskod",
        message:
          "Skolenhetskoden ska vara åtta siffror. Har Excel gjort om koden till ett tal? Ange kolumnen som text.",
        waiting: 126,
        rows: [7, 8, 9, 10, 11].map((row) => ({ row, value: "8,1234567E+07" })),
      },
      {
        code: "betyg-1",
        column: null,
        message: "Raden har färre fält än rubrikraden. Kontrollera att raden är hel i källsystemets export.",
        waiting: 1,
        rows: [{ row: 14_207, value: null }],
      },
    ],
  },
];

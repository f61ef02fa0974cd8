import * as type from "../../standard/columnTypes.js";
import { pupilColumns } from "../../standard/pupilColumns.js";
import type { StandardFormat } from "../../standard/standardFormat.js";

const same = (words: string) => Object.fromEntries(words.split(" ").map((each) => [each, each]));

/** Course participations in komvux and SFI: participations, not persons (VX-1, VX-3). */
export const vux: StandardFormat = {
  id: "vux",
  label: "Vuxenutbildning, kursdeltagare",
  columns: [
    { name: "ar", type: type.calendarYear },
    pupilColumns.elevId,
    { name: "kurs", type: type.label(60) },
    {
      name: "skolform",
      type: type.word(same("vuxgr vuxgy sfi"), "Skolformen ska vara vuxgr, vuxgy eller sfi."),
    },
    {
      name: "utfall",
      type: type.word(
        same("slutfort avbrutet fortsatter"),
        "Utfallet ska vara slutfort, avbrutet eller fortsatter.",
      ),
    },
    { name: "betyg", type: type.betyg, empty: true },
    { name: "avbrottsorsak", type: type.label(60), optional: true },
  ],
  key: ["ar", "elev_id", "kurs"],
  rule: (row) =>
    row["betyg"] !== null && row["utfall"] !== "slutfort"
      ? {
          column: "betyg",
          message:
            "Kursen har betyg men är inte slutförd. Sätt utfallet till slutfort, eller ta bort betyget.",
        }
      : undefined,
  period: "ar",
};

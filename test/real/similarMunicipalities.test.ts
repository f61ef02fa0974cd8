import { expect, it } from "vitest";
import { readSimilar } from "../../loaders/analyses/readSimilar.js";
import { similarRows } from "../../loaders/analyses/similarRows.js";
import { readCells } from "../../loaders/values/readCells.js";
import { valueRows } from "../../loaders/values/valueRows.js";
import type { SimilarRow } from "../../src/analyses/similarData.js";
import { describeReal } from "../support/real.js";
import { useRealNation } from "../support/realNation.js";

describeReal("F11: similar municipalities on Kolada's real groups and values", () => {
  const nation = useRealNation();

  async function similarFor(kod: string): Promise<SimilarRow[]> {
    const { warehouse, become } = nation();
    await become(kod);
    const options = { municipalityCode: kod, minimumN: 10, sourceKey: String };
    const rows = valueRows(await readCells(warehouse), options).map(({ row }) => row);
    return similarRows(await readSimilar(warehouse), rows, { municipalityCode: kod, count: 7 });
  }

  it("Mjölby's group for grundskola has the seven that Kolada publishes, and their merit values of 2017/18", async () => {
    const rows = await similarFor("0586");
    const group = rows.find((row) => row.kind === "urval" && row.title.includes("grundskola"));
    expect(group?.kind === "urval" && group.members.map(({ name }) => name)).toEqual([
      "Falköping",
      "Katrineholm",
      "Ludvika",
      "Mark",
      "Nynäshamn",
      "Ronneby",
      "Ulricehamn",
    ]);
    const merit = rows.find(
      (row) =>
        row.kind === "varde" && row.group_id === group?.group_id && row.indicator_id === "meritvarde_ak9",
    );
    expect(merit).toMatchObject({
      perspective: "kommunala_skolor",
      period: "2017/18",
      own_value: 216.7,
      n: 7,
      low: 208.5,
      median: 212.5,
      high: 218.3,
    });
  });

  it("an own choice by background compares 290 municipalities and takes seven near ones", async () => {
    const rows = await similarFor("0586");
    const choice = rows.find((row) => row.kind === "urval" && row.choice === "eget_val");
    expect(choice).toMatchObject({ status: "ok", compared: 290, lacking: 0 });
    const members = choice?.kind === "urval" ? choice.members : [];
    expect(members).toHaveLength(7);
    for (const { distance } of members) expect(distance).toBeLessThan(0.3);
  });

  it("finds the groups of any municipality, Gotland, Upplands-Bro and Upplands Väsby among them", async () => {
    for (const kod of ["0980", "0139", "0114"]) {
      const groups = (await similarFor(kod)).filter((row) => row.kind === "urval" && row.choice === "kolada");
      expect([kod, groups.length]).toEqual([kod, 4]);
    }
  }, 60_000);
});

import { describe, expect, it } from "vitest";
import { breakBetween } from "../../src/components/rowQueries.js";
import { periodOrder } from "../../src/format/periodOrder.js";
import { indicatorById, registry } from "../../src/indicators/registry.js";

const merit = indicatorById("meritvarde_ak9");

describe("F12: a line over time", () => {
  it.each([
    [
      "MV-13: 16 subjects became 17",
      "meritvarde_ak9",
      "2013/14",
      "2014/15",
      "skolverket_slutbetyg_skolenhet",
    ],
    [
      "MV-13: Kolada's 2016 is of other pupils than 2015",
      "meritvarde_ak9",
      "2014/15",
      "2015/16",
      "kolada_data",
    ],
    ["MV-13: and of other pupils than 2017", "alla_amnen_ak9", "2015/16", "2016/17", "kolada_data"],
    ["BE-2: three subjects became eight", "behorighet_yr_ak9", "2010/11", "2011/12", "kolada_data"],
    [
      "EN-5: Skolenkäten got new questions in the autumn of 2018",
      "trygghet_elever_ak5",
      "2018",
      "2019",
      "kolada_data",
    ],
    ["EN-5: and all new in 2022", "trygghet_elever_ak5", "2021", "2022", "kolada_data"],
    ["NP-4: no tests in two läsår", "provbetyg_ma_ak9", "2018/19", "2021/22", "np"],
  ])("%s: none is drawn across it", (_, id, from, to, source) => {
    expect(breakBetween(indicatorById(id), from, to, [source], [])).toMatch(/\.$/);
  });

  it.each([
    ["Kolada's 2016 is Kolada's alone", "meritvarde_ak9", "2014/15", "2016/17", "betyg"],
    [
      "both läsår are after the break",
      "meritvarde_ak9",
      "2014/15",
      "2015/16",
      "skolverket_slutbetyg_skolenhet",
    ],
    ["both rounds are after 2022", "trygghet_elever_ak5", "2022", "2024", "kolada_data"],
  ])("MV-13: is whole where %s", (_, id, from, to, source) => {
    expect(breakBetween(indicatorById(id), from, to, [source], [])).toBeNull();
  });

  it("MV-13: heeds every known break when the sources are not known", () => {
    expect(breakBetween(merit, "2014/15", "2015/16", [], [])).not.toBeNull();
  });

  it("EN-5: every break of every indicator stands at a period that has a place in time", () => {
    for (const { breaks } of registry)
      for (const { from } of breaks) expect(periodOrder(from)).toBeTypeOf("number");
  });
});

describe("the order of periods", () => {
  it("MV-11: has a läsår at the year it ends, and autumn after it", () => {
    const ordered = ["2014/15", "2016", "HT18", "2019-04", "2019-10", "2019/20", "VT22"];
    const places = ordered.map((period) => periodOrder(period));
    expect(places).toEqual([4030, 4032, 4037, 4038, 4039, 4040, 4044]);
    expect(periodOrder("en höst")).toBeUndefined();
  });
});

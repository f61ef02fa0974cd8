import { expect, it } from "vitest";
import { type FilePeriod, forgettable, type PupilFile } from "../../loaders/forget/forgettable.js";

function file(name: string, ...periods: readonly (string | FilePeriod)[]): PupilFile {
  const known = periods.map((each) =>
    typeof each === "string" ? { family: "betyg", period: each, isReplaced: false } : each,
  );
  return { sha256: name, name, records: 1, periods: known };
}

/** Names of the files that go, hinder and are of no known läsår, before 2021/22. */
function before(...files: readonly PupilFile[]) {
  const { forgotten, mixed, unknown } = forgettable(files, 2022);
  return [forgotten, mixed, unknown].map((list) => list.map(({ name }) => name));
}

it("F43: a file goes when all its läsår end before the first that is kept, and not that one", () => {
  expect(before(file("a", "2020/21 VT"), file("b", "2021/22 VT"), file("c", "2019/20", "2020/21"))).toEqual([
    ["a", "c"],
    [],
    [],
  ]);
});

it("F43: a file that also has a kept läsår hinders, until a later file has all of that", () => {
  expect(before(file("a", "2020/21", "2021/22"))).toEqual([[], ["a"], []]);
  const replaced = { family: "betyg", period: "2021/22", isReplaced: true };
  expect(before(file("a", "2020/21", replaced))).toEqual([["a"], [], []]);
});

it("F43: a round of autumn is of the läsår it begins; a calendar year may be of the läsår after it", () => {
  expect(before(file("a", "2021-05"), file("b", "2021-10"), file("c", "2020"), file("d", "2021"))).toEqual([
    ["a", "c"],
    [],
    [],
  ]);
});

it("F43: an upper secondary year group is kept until its last figures are old", () => {
  const group = (period: string) => ({ family: "gymnasium", period, isReplaced: false });
  expect(before(file("a", group("2015")), file("b", group("2016")))).toEqual([["a"], [], []]);
});

it("F43: a file without a period, or with one that says no year, is told of and kept", () => {
  expect(before(file("a"), file("b", ""))).toEqual([[], [], ["a", "b"]]);
});

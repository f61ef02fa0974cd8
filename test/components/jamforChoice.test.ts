import { describe, expect, it } from "vitest";
import { readChoice, writeChoice } from "../../src/components/jamforChoice.js";
import { sampleSite } from "./sampleSite.js";

const data = sampleSite().jamfor;

describe("jamforChoice", () => {
  it("starts with the first indicator, the edition's läsår and all units", () => {
    expect(readChoice(data, "")).toEqual({ indicatorId: "meritvarde_ak9", period: "2024/25", unitIds: null });
  });

  it("comes back from its own address", () => {
    const choice = { indicatorId: "alla_amnen_ak9", period: "2022/23", unitIds: ["99990002", "99990004"] };
    expect(readChoice(data, writeChoice(choice))).toEqual(choice);
    expect(writeChoice(choice)).toBe("?indikator=alla_amnen_ak9&lasar=2022/23&enheter=99990002,99990004");
  });

  it("gives way where the address names what does not exist", () => {
    expect(readChoice(data, "?indikator=x&lasar=1999/00&enheter=<script>")).toEqual(readChoice(data, ""));
  });
});

import { describe, expect, it } from "vitest";
import { protectCells } from "../../loaders/disclosure/protectCells.js";
import { unitTable as table } from "./unitTable.js";

const hidden = (cells: Parameters<typeof protectCells>[0]) => protectCells(cells, 10);

describe("ranges by single sums", () => {
  it("DC-10 says no more than that a share is hidden where ~100 of it would narrow ~0 of another", () => {
    const protections = hidden(
      table([
        { girls: 20, boys: 20, girlsReached: 20, boysReached: 18 },
        { girls: 20, boys: 20, girlsReached: 2, boysReached: 1 },
        { girls: 50, boys: 50, girlsReached: 30, boysReached: 30 },
      ]),
    );
    // the two have 41 who reach the goal together: were the first 36 to 40, the second would have one at least
    expect([protections.get("u0|alla"), protections.get("u1|alla")]).toContain("complement");
  });

  it("DC-9 hides more where the words for two small groups would narrow one of them", () => {
    // the girls of the first two are twelve together: were the one nine at most, the other would be three at least
    const protections = hidden(
      table([
        { girls: 9, boys: 20 },
        { girls: 3, boys: 20 },
        { girls: 30, boys: 25 },
        { girls: 40, boys: 45 },
      ]),
    );
    const told = [0, 1, 2, 3].filter((unit) => protections.get(`u${unit}|flickor`) === "small");
    const others = [0, 1, 2, 3].filter((unit) => protections.get(`u${unit}|flickor`) === "complement");
    expect(told.length).toBeGreaterThan(0);
    expect(others.length).toBeGreaterThan(0);
  });
});

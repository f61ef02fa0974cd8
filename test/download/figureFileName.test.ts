import { describe, expect, it } from "vitest";
import { figureFileName } from "../../src/download/figureFileName.js";

describe("the name of a saved figure", () => {
  it("is of the page and the figure", () => {
    expect(figureFileName("/skola/enhet/85809579.html", "bild-meritvarde_ak9", "svg")).toBe(
      "85809579-meritvarde_ak9.svg",
    );
    expect(figureFileName("/", "bild-meritvarde_ak9", "png")).toBe("laget-meritvarde_ak9.png");
  });

  it("holds nothing but letters, digits, hyphens and underscores, whatever the address and the id are", () => {
    const names = ["../../x", "åäö", "<b>", "a/b\\c", ""].map((text) =>
      figureFileName(`/${text}`, text, "svg"),
    );
    for (const name of names) expect(name).toMatch(/^[a-z0-9_-]+\.svg$/i);
  });
});

import { describe, expect, it } from "vitest";
import { findText, hitText, repositoryFiles } from "./repositoryFiles.js";

/**
 * Numbers that tests of masking need. Each is invented, and obviously so: digits in a row, Skatteverket's numbers for
 * tests, or a date of birth no pupil has.
 */
const invented = new Set<string>([]);

const files = repositoryFiles(/\.(ts|js|mjs|json|md|sql|csv|txt|html|yml)$/).filter(
  (file) => file !== "package-lock.json",
);
const candidate =
  /(?<![\w.+/-]|\d,)(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]|[67]\d|8\d|9[01])[-+]?\d{4}(?!\w|[.,/-]\d)/g;

/** The check digit of a personnummer (Luhn, over its last ten digits). */
function hasCheckDigit(text: string): boolean {
  const digits = text.replaceAll(/\D/g, "").slice(-10);
  const sum = [...digits].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return sum % 10 === 0;
}

describe("personnummer", () => {
  it("this test knows one when it sees it", () => {
    const parts = ["811218", "9876"];
    expect(hasCheckDigit(parts.join("-"))).toBe(true);
    expect([...`id;${parts.join("-")};x`.matchAll(candidate)]).toHaveLength(1);
    expect([...`id;19${parts.join("")};x`.matchAll(candidate)]).toHaveLength(1);
  });

  it("no number like a personnummer stands in the repository, but for the invented ones of tests", () => {
    const hits = findText(files, candidate).filter(({ text }) => hasCheckDigit(text) && !invented.has(text));
    expect(hits.map(hitText)).toEqual([]);
  });
});

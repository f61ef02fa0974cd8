import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { readRepositoryFile } from "../policy/repositoryFiles.js";

/** How many requirements each section has, and which of them are of level 3 alone (ASVS 5.0.0); chapters answered whole are left out. */
const sections: Readonly<Record<string, readonly [count: number, levelThree?: readonly number[]]>> = {
  "1.1": [2],
  "1.2": [10, [10]],
  "1.3": [12, [12]],
  "1.4": [3],
  "1.5": [3, [3]],
  "2.1": [3],
  "2.2": [3],
  "2.3": [5, [5]],
  "2.4": [2, [2]],
  "3.2": [3, [3]],
  "3.3": [5, [5]],
  "3.4": [8, [7, 8]],
  "3.5": [8, [6, 7, 8]],
  "3.7": [5, [3, 4, 5]],
  "4.1": [5, [4, 5]],
  "4.2": [5, [2, 3, 4, 5]],
  "4.3": [2],
  "4.4": [4],
  "5.1": [1],
  "5.2": [6, [4, 5, 6]],
  "5.3": [3, [3]],
  "5.4": [3],
  "6.1": [3],
  "6.2": [12],
  "6.3": [8, [5, 6, 7, 8]],
  "6.4": [6, [5, 6]],
  "6.5": [8, [6, 7, 8]],
  "6.6": [4, [4]],
  "6.8": [4],
  "11.1": [4, [3, 4]],
  "11.2": [5, [4, 5]],
  "11.3": [5, [4, 5]],
  "11.4": [4],
  "11.5": [2, [2]],
  "11.6": [2, [2]],
  "12.1": [5, [4, 5]],
  "12.2": [2],
  "12.3": [5, [5]],
  "13.1": [4, [2, 3, 4]],
  "13.2": [6, [6]],
  "13.3": [4, [3, 4]],
  "13.4": [7, [6, 7]],
  "14.1": [2],
  "14.2": [8, [5, 6, 7, 8]],
  "14.3": [3],
  "15.1": [5, [4, 5]],
  "15.2": [5, [4, 5]],
  "15.3": [7],
  "16.1": [1],
  "16.2": [5],
  "16.3": [4],
  "16.4": [3],
  "16.5": [4, [4]],
};

const text = readRepositoryFile("docs/security/asvs.md");
const rows = text
  .split("\n")
  .filter((line) => /^\| (V?\d)/.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()));

/** "6.2.1–6.2.3" as its three numbers. */
function numbersIn(cell: string): string[] {
  return cell.split(", ").flatMap((part) => {
    const [first = "", last = first] = part.split("–");
    const [section, from, to] = [
      first.replace(/\.\d+$/, ""),
      first.split(".").at(-1),
      last.split(".").at(-1),
    ];
    const count = Number(to) - Number(from) + 1;
    return Array.from({ length: count }, (_, at) => `${section}.${Number(from) + at}`);
  });
}

it("F43: every requirement of ASVS 5.0.0 at levels 1 and 2 is answered once", () => {
  const answered = rows
    .filter(([, numbers = ""]) => !numbers.startsWith("V"))
    .flatMap(([, numbers = ""]) => numbersIn(numbers));
  const wanted = Object.entries(sections).flatMap(([section, [count, levelThree = []]]) =>
    Array.from({ length: count }, (_, at) => at + 1)
      .filter((at) => !levelThree.includes(at))
      .map((at) => `${section}.${at}`),
  );
  expect(answered.toSorted()).toEqual(wanted.toSorted());
  for (const whole of ["V7", "V8", "V9", "V10", "V17"])
    expect(text).toMatch(new RegExp(`^\\| .*${whole}.*: all`, "m"));
});

it("F43: each answer is held by a test that exists, or says why there is none", () => {
  for (const [, numbers, , held = ""] of rows) {
    const tests = [...held.matchAll(/`([^`]+)`/g)].map(([, path = ""]) => path);
    if (tests.length === 0)
      expect(held, numbers).toMatch(/^(does not apply|left to the municipality|by how it is written)$/);
    for (const path of tests)
      expect(existsSync(resolve(import.meta.dirname, "../..", path)), path).toBe(true);
  }
});

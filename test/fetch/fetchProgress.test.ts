import { expect, it } from "vitest";
import { fetchProgress } from "../../loaders/fetch/fetchProgress.js";

function shown(isTTY: boolean) {
  const [written, logged]: [string[], string[]] = [[], []];
  const progress = fetchProgress({ isTTY, write: (text) => written.push(text) }, (line) => logged.push(line));
  for (let count = 1; count <= 100; count += 1) progress.request("kolada", count);
  progress.done();
  return { written, logged };
}

it("counts on one line of a terminal, and clears it", () => {
  const { written, logged } = shown(true);
  expect(logged).toEqual([]);
  expect(written).toHaveLength(101);
  expect(written[6]).toBe("\r\u001b[KKolada v3: fråga 7 …");
  expect(written.at(-1)).toBe("\r\u001b[K");
});

it("writes few plain lines elsewhere", () => {
  const { written, logged } = shown(false);
  expect(written).toEqual([]);
  expect(logged).toEqual(["Hämtar från Kolada v3 …", "Kolada v3: fråga 50 …", "Kolada v3: fråga 100 …"]);
});

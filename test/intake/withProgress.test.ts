import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { withProgress } from "../../loaders/intake/withProgress.js";

describe("progress on one file", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("is a line every two seconds, of what is being done and how much of it where that is known", async () => {
    const said: string[] = [];
    let share: number | undefined;
    const work = withProgress(
      "a\u202e.csv",
      (line) => said.push(line),
      async ({ step }) => {
        await vi.advanceTimersByTimeAsync(2000);
        step("räknar raderna");
        await vi.advanceTimersByTimeAsync(2500);
        step("läser in raderna", () => share);
        await vi.advanceTimersByTimeAsync(2000);
        share = 45.9;
        await vi.advanceTimersByTimeAsync(2000);
        return 7;
      },
    );
    expect(await work).toBe(7);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(said).toEqual([
      "a\\u{202e}.csv: räknar raderna …",
      "a\\u{202e}.csv: läser in raderna …",
      "a\\u{202e}.csv: läser in raderna, 45 % …",
    ]);
  });

  it("ends with the work, also when that fails", async () => {
    const said: string[] = [];
    const work = withProgress(
      "a.csv",
      (line) => said.push(line),
      async ({ step }) => {
        step("läser");
        throw new Error("cut");
      },
    );
    await expect(work).rejects.toThrow("cut");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(said).toEqual([]);
  });
});

import { rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { scratchFolder } from "../../scripts/scratchFolder.js";

function parentOf(folder: string): string {
  rmdirSync(folder);
  return path.dirname(folder);
}

describe("the folder that tests write in", () => {
  it("lies where it was asked for when there is room", () => {
    expect(parentOf(scratchFolder(import.meta.dirname, 1))).toBe(import.meta.dirname);
  });

  it("lies among the system's temporary files when there is no such place, or no room in it", () => {
    expect(parentOf(scratchFolder("/no/such/place", 1))).toBe(path.resolve(tmpdir()));
    expect(parentOf(scratchFolder(import.meta.dirname, Number.MAX_SAFE_INTEGER))).toBe(
      path.resolve(tmpdir()),
    );
  });
});

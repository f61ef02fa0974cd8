import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { mappingSchema } from "../../loaders/mapping/mappingSchema.js";
import { dimensions } from "../../loaders/mapping/mappingTargets.js";
import { parseMapping } from "../../loaders/mapping/readMappings.js";

const page = () => readFile(join(import.meta.dirname, "../../docs/howto/mappning.md"), "utf8");

/** Every key of the schema, at any depth. */
function keysOf(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([name, value]) =>
    name === "properties" && typeof value === "object" && value !== null
      ? [...Object.keys(value), ...keysOf(Object.values(value))]
      : keysOf(value),
  );
}

describe("docs/howto/mappning.md", () => {
  it("names every key of a mapping, and every word of ger", async () => {
    const text = await page();
    const schema = z.toJSONSchema(mappingSchema, { io: "input" });
    const keys = new Set([...keysOf(schema), ...dimensions]);
    expect(keys.size).toBeGreaterThan(25);
    const undocumented = [...keys].filter((key) => !new RegExp(`\`(?:\\w+\\.)?${key}\``).test(text));
    expect(undocumented).toEqual([]);
  });

  it("has an example that is a valid mapping", async () => {
    const json = /```json\n(.*?)```/s.exec(await page())?.[1] ?? "";
    expect(parseMapping(json, "a.json", ["behorighet_yr_ak9"])).toMatchObject({ mapping: { version: 1 } });
  });
});

import type { z } from "zod";

/**
 * A record against its contract. Where the contract has no sentence of its own for what is wrong, one in Swedish says
 * which form was expected; what stood there is not repeated.
 */
export function checkEntry<Schema extends z.ZodType>(
  schema: Schema,
  entry: unknown,
): z.ZodSafeParseResult<z.output<Schema>> {
  return schema.safeParse(entry, { error: (issue) => sentence(issue) });
}

const forms: Readonly<Record<string, string>> = {
  string: "en text",
  number: "ett tal",
  int: "ett heltal",
  boolean: "sant eller falskt",
  array: "en lista",
  tuple: "en lista",
  object: "ett objekt",
  record: "ett objekt",
  null: "ingenting (null)",
};

function sentence(issue: { readonly code?: string | undefined; readonly expected?: unknown }): string {
  const form = forms[String(issue.expected)];
  if (issue.code === "invalid_type" && form !== undefined) return `Här ska stå ${form}.`;
  if (issue.code === "unrecognized_keys") return "Posten har nycklar som inte ingår i formatet.";
  return "Värdet har inte den form som källan är känd för.";
}

import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

/** The person asked for something that does not exist: exit code 2, with the help text. */
export class UsageError extends Error {}

export type OptionNames = readonly string[];

export interface Arguments {
  readonly workspace: string;
  readonly json: boolean;
  readonly files: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  /** Options without a value that were given. */
  readonly flags: readonly string[];
}

export const exampleWorkspace = fileURLToPath(new URL("../../data/example", import.meta.url));

/** Reads a command's arguments. Throws UsageError on an option it does not have, or one without its value. */
export function parseArguments(
  argv: readonly string[],
  names: OptionNames,
  flagNames: OptionNames = [],
): Arguments {
  const options = Object.fromEntries(
    [...names, "workspace"].map((name) => [name, { type: "string" as const }]),
  );
  const flags = Object.fromEntries(flagNames.map((name) => [name, { type: "boolean" as const }]));
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({
      args: [...argv],
      options: { ...options, ...flags, json: { type: "boolean" } },
      allowPositionals: true,
    });
  } catch (error) {
    const named = /'(--?[^\s']+)/.exec(error instanceof Error ? error.message : "")?.[1];
    throw new UsageError(
      named ? `${named} finns inte här, eller saknar värde.` : "Argumenten gick inte att tolka.",
    );
  }
  const { workspace, json, ...rest } = parsed.values;
  return {
    workspace: typeof workspace === "string" ? resolve(workspace) : exampleWorkspace,
    json: json === true,
    files: parsed.positionals,
    options: Object.fromEntries(
      Object.entries(rest).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
    ),
    flags: flagNames.filter((name) => rest[name] === true),
  };
}

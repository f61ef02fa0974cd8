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
  /** The last value of each option. */
  readonly options: Readonly<Record<string, string>>;
  /** Every value of each option, for those that may be repeated. */
  readonly every: Readonly<Record<string, readonly string[]>>;
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
  const known = Object.fromEntries(
    [...names, "workspace"].map((name) => [name, { type: "string" as const, multiple: true }]),
  );
  const flags = Object.fromEntries(flagNames.map((name) => [name, { type: "boolean" as const }]));
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({
      args: [...argv],
      options: { ...known, ...flags, json: { type: "boolean" } },
      allowPositionals: true,
    });
  } catch (error) {
    const named = /'(--?[^\s']+)/.exec(error instanceof Error ? error.message : "")?.[1];
    throw new UsageError(
      named ? `${named} finns inte här, eller saknar värde.` : "Argumenten gick inte att tolka.",
    );
  }
  const { json, ...given } = parsed.values;
  const every = Object.fromEntries(
    Object.entries(given).flatMap(([name, values]) =>
      Array.isArray(values) ? [[name, values.map(String)]] : [],
    ),
  );
  const { workspace, ...options } = Object.fromEntries(
    Object.entries(every).map(([name, values]) => [name, values.at(-1) ?? ""]),
  );
  return {
    workspace: workspace === undefined ? exampleWorkspace : resolve(workspace),
    json: json === true,
    files: parsed.positionals,
    options,
    every,
    flags: flagNames.filter((name) => given[name] === true),
  };
}

import type { Arguments, OptionNames } from "./parseArguments.js";

/** What a command may touch of the world: clock and terminal are given to it. */
export interface CommandContext {
  readonly now: Date;
  /** Progress and warnings, to the person at the terminal. */
  readonly log: (line: string) => void;
  /** Under --json nothing is shown but the result. */
  readonly isQuiet: boolean;
  /** The result: as text, or as data under --json. */
  readonly print: (text: string, data: unknown) => void;
}

export interface Command {
  /** Options it takes beside --workspace and --json. */
  readonly options: OptionNames;
  /** Options without a value. */
  readonly flags?: OptionNames;
  /** Returns the exit code. */
  run(args: Arguments, context: CommandContext): Promise<number>;
}

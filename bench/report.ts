import type { Measure } from "./measure.js";

export interface RoundMeasures {
  readonly rawMemory: Measure;
  readonly rawFile: Measure;
  readonly imported: Measure;
}

export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** Import over raw load, round by round: neighbours in time see the same machine. */
export function ratios(rounds: readonly RoundMeasures[]): Record<string, Spread> {
  const of = (pick: (round: RoundMeasures) => number) => spread(rounds.map(pick));
  return {
    fileCpu: of(({ imported, rawFile }) => imported.cpu / rawFile.cpu),
    fileWall: of(({ imported, rawFile }) => imported.wall / rawFile.wall),
    memoryCpu: of(({ imported, rawMemory }) => imported.cpu / rawMemory.cpu),
    memoryWall: of(({ imported, rawMemory }) => imported.wall / rawMemory.wall),
  };
}

/** Medians as plain text, then the ratios with their range. */
export function table(rows: number, rounds: readonly RoundMeasures[]): string {
  const line = (name: string, pick: (round: RoundMeasures) => Measure) => {
    const wall = spread(rounds.map((round) => pick(round).wall)).median;
    const cpu = spread(rounds.map((round) => pick(round).cpu)).median;
    const peak = spread(rounds.map((round) => pick(round).peakMb)).median;
    const cells = [(rows / wall / 1e6).toFixed(2), wall.toFixed(2), cpu.toFixed(2), peak.toFixed(0)];
    return [name.padEnd(20), ...cells.map((cell) => cell.padStart(10))].join("");
  };
  const found = ratios(rounds);
  const ratio = (name: string, wall: Spread | undefined, cpu: Spread | undefined) =>
    `import / ${name.padEnd(17)}wall ${shown(wall)}   CPU ${shown(cpu)}`;
  return [
    ["".padEnd(20), ...["M rows/s", "wall s", "CPU s", "peak MB"].map((name) => name.padStart(10))].join(""),
    line("raw load, memory", ({ rawMemory }) => rawMemory),
    line("raw load, file", ({ rawFile }) => rawFile),
    line("import, file", ({ imported }) => imported),
    "",
    ratio("raw load, memory", found["memoryWall"], found["memoryCpu"]),
    ratio("raw load, file", found["fileWall"], found["fileCpu"]),
  ].join("\n");
}

function shown(spreading: Spread | undefined): string {
  if (spreading === undefined) return "-";
  const { median, low, high } = spreading;
  return `${median.toFixed(2)} [${low.toFixed(2)}-${high.toFixed(2)}]`;
}

function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  const median = sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
  return { median, low: sorted[0] ?? Number.NaN, high: sorted.at(-1) ?? Number.NaN };
}

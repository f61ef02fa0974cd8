import type { Goals } from "./kinds.js";
import type { Measure } from "./measure.js";

export interface RoundMeasures {
  readonly rawMemory: Measure;
  readonly rawFile: Measure;
  readonly imported: Measure;
  /** Of the rows the loop took, not of the whole file. */
  readonly loop: Measure;
}

export interface BenchSize {
  readonly rows: number;
  /** Rows that the loop took. */
  readonly loopRows: number;
}

export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export interface Ratios {
  readonly fileCpu: Spread;
  readonly fileWall: Spread;
  readonly memoryCpu: Spread;
  readonly memoryWall: Spread;
  readonly loopCpu: Spread;
  readonly loopWall: Spread;
}

/**
 * Import over raw load and loop over import, round by round: neighbours in time see the same machine. The loop's time is
 * taken to grow with its rows.
 */
export function ratios(rounds: readonly RoundMeasures[], { rows, loopRows }: BenchSize): Ratios {
  const of = (pick: (round: RoundMeasures) => number) => spread(rounds.map(pick));
  const scale = rows / loopRows;
  return {
    fileCpu: of(({ imported, rawFile }) => imported.cpu / rawFile.cpu),
    fileWall: of(({ imported, rawFile }) => imported.wall / rawFile.wall),
    memoryCpu: of(({ imported, rawMemory }) => imported.cpu / rawMemory.cpu),
    memoryWall: of(({ imported, rawMemory }) => imported.wall / rawMemory.wall),
    loopCpu: of(({ imported, loop }) => (loop.cpu * scale) / imported.cpu),
    loopWall: of(({ imported, loop }) => (loop.wall * scale) / imported.wall),
  };
}

/** Medians as plain text, the ratios with their range, and whether the goals are met. */
export function table(rounds: readonly RoundMeasures[], size: BenchSize, goals: Goals): string {
  const { rows, loopRows } = size;
  const line = (name: string, of: number, pick: (round: RoundMeasures) => Measure) => {
    const median = (value: (measure: Measure) => number) =>
      spread(rounds.map((round) => value(pick(round)))).median;
    const wall = median(({ wall }) => wall);
    const numbers = [(of / wall / 1e6).toFixed(2), wall.toFixed(1), median(({ cpu }) => cpu).toFixed(1)];
    const cells = [...numbers, median(({ peakMb }) => peakMb).toFixed(0)];
    return [name.padEnd(28), ...cells.map((cell) => cell.padStart(10))].join("");
  };
  const found = ratios(rounds, size);
  const ratio = (name: string, wall: Spread, cpu: Spread) =>
    `${name.padEnd(28)}  wall ${shown(wall)}   CPU ${shown(cpu)}`;
  const peak = spread(rounds.map(({ imported }) => imported.peakMb)).high;
  const goal = (text: string, isMet: boolean) => `goal ${text}: ${isMet ? "met" : "MISSED"}`;
  return [
    ["".padEnd(28), ...["M rows/s", "wall s", "CPU s", "peak MB"].map((name) => name.padStart(10))].join(""),
    line("raw load, memory", rows, ({ rawMemory }) => rawMemory),
    line("raw load, file", rows, ({ rawFile }) => rawFile),
    line("import, file", rows, ({ imported }) => imported),
    line(`loop, file, ${(loopRows / 1e6).toFixed(1)} M rows`, loopRows, ({ loop }) => loop),
    "",
    ratio("import / raw load, file", found.fileWall, found.fileCpu),
    ratio("import / raw load, memory", found.memoryWall, found.memoryCpu),
    ratio(`loop${loopRows < rows ? ", scaled by rows," : ""} / import`, found.loopWall, found.loopCpu),
    "",
    goal(`import / raw load, file, CPU <= ${goals.overRawFile}`, found.fileCpu.median <= goals.overRawFile),
    goal(`loop / import, wall >= ${goals.loopOver}`, found.loopWall.median >= goals.loopOver),
    goal(`peak memory of the import <= ${goals.peakMb} MB in every round`, peak <= goals.peakMb),
  ].join("\n");
}

function shown({ median, low, high }: Spread): string {
  return `${median.toFixed(2)} [${low.toFixed(2)}-${high.toFixed(2)}]`;
}

function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  const median = sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
  return { median, low: sorted[0] ?? Number.NaN, high: sorted.at(-1) ?? Number.NaN };
}

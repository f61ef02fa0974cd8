import { setTimeout } from "node:timers/promises";

/** What fetching touches of the world: given to it, so that tests own clock, waiting, network and chance. */
export interface FetchWorld {
  readonly now: () => Date;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly fetch: typeof fetch;
  /** 0 up to, not including, 1: spreads out repeated questions. */
  readonly random: () => number;
}

export const fetchWorld: FetchWorld = {
  now: () => new Date(),
  sleep: async (milliseconds) => {
    await setTimeout(milliseconds);
  },
  fetch: globalThis.fetch,
  random: Math.random,
};

export interface FetchLimits {
  /** Times a question is put before we give up. */
  readonly attempts: number;
  /** Longest time for one answer, and longest wait that a source may ask for, in milliseconds. */
  readonly timeout: number;
  readonly longestWait: number;
  /** Largest answer, and the largest sum of one source's answers, in bytes. */
  readonly answerBytes: number;
  readonly sourceBytes: number;
  /** Most pages of one list. */
  readonly pages: number;
}

const MB = 1024 ** 2;

export const fetchLimits: FetchLimits = {
  attempts: 5,
  timeout: 60_000,
  longestWait: 5 * 60_000,
  answerBytes: 50 * MB,
  sourceBytes: 500 * MB,
  pages: 200,
};

import { createHash } from "node:crypto";

/** What each file is in each version, as sha256, by address: a whole answer is one of them. */
export type Versions = readonly ReadonlyMap<string, string>[];

export interface ReaderCounts {
  readonly answers: number;
  readonly bytes: number;
  /** Answers that are no version's: torn, or of two. */
  readonly torn: number;
  /** Answers of an older version than the same reader has had. */
  readonly older: number;
  /** Other than 200, or no answer at all. */
  readonly failed: number;
  /** Milliseconds of an answer, from first to last byte. */
  readonly median: number;
  readonly slowest: number;
}

export interface Reading {
  readonly url: string;
  readonly versions: Versions;
  readonly readers: number;
  readonly isOver: () => boolean;
}

/** So many readers at once, each asking for one file after another until it is over. Addresses go round, from a place of each reader's own. */
export async function serveReaders({ url, versions, readers, isOver }: Reading): Promise<ReaderCounts> {
  const addresses = [...(versions[0]?.keys() ?? [])];
  const times: number[] = [];
  let [bytes, torn, older, failed] = [0, 0, 0, 0];
  const reader = async (first: number) => {
    for (let at = first, latest = 0; !isOver(); at += 1) {
      const address = addresses[at % addresses.length] ?? "";
      const start = performance.now();
      const answer = await ask(`${url}${address}`);
      times.push(performance.now() - start);
      if (answer?.status !== 200) {
        failed += 1;
        continue;
      }
      bytes += answer.body.length;
      const hash = createHash("sha256").update(answer.body).digest("hex");
      const of = versions.flatMap((version, number) => (version.get(address) === hash ? [number] : []));
      const newest = of.at(-1);
      if (newest === undefined) torn += 1;
      else if (newest < latest) older += 1;
      // a file that is the same in several versions says nothing of which
      else if (of.length === 1) latest = newest;
    }
  };
  await Promise.all(Array.from({ length: readers }, (_, at) => reader(at * 7)));
  times.sort((a, b) => a - b);
  const [median, slowest] = [times[Math.floor(times.length / 2)] ?? Number.NaN, times.at(-1) ?? Number.NaN];
  return { answers: times.length, bytes, torn, older, failed, median, slowest };
}

async function ask(url: string): Promise<{ status: number; body: Buffer } | undefined> {
  try {
    const response = await fetch(url);
    return { status: response.status, body: Buffer.from(await response.arrayBuffer()) };
  } catch {
    // counted as an answer that never came
    return undefined;
  }
}

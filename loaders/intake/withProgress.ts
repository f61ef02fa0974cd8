import { showText } from "./showText.js";

/** What work on one file can tell of itself. */
export interface FileProgress {
  /** What is being done from now on; `share` gives how much of it is done, 0–100, where that can be known. */
  step(text: string, share?: () => number | undefined): void;
}

/** Files that are done sooner are not worth a word. */
const EVERY = 2000;

/**
 * Does the work, and while it lasts tells `log` every `every` milliseconds what it is at: »franvaro.csv: läser in
 * raderna, 45 % …«. Plain lines, the same on a terminal and in a log.
 */
export async function withProgress<Result>(
  name: string,
  log: ((line: string) => void) | undefined,
  work: (progress: FileProgress) => Promise<Result>,
  every: number = EVERY,
): Promise<Result> {
  let current: { readonly text: string; readonly share: (() => number | undefined) | undefined } | undefined;
  const timer = setInterval(() => {
    if (current === undefined) return;
    const share = current.share?.();
    log?.(`${showText(name)}: ${current.text}${share === undefined ? "" : `, ${Math.floor(share)} %`} …`);
  }, every);
  try {
    return await work({
      step(text, share) {
        current = { text, share };
      },
    });
  } finally {
    clearInterval(timer);
  }
}

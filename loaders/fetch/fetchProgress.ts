import { publicSources, type SourceName } from "./publicSources.js";

export interface FetchProgress {
  request(source: SourceName, count: number): void;
  /** Leaves the line it has been counting on. */
  done(): void;
}

/** Counts on one line of a terminal; elsewhere a plain line when a source begins and then at every fiftieth question. */
export function fetchProgress(
  terminal: { readonly isTTY?: boolean; write(text: string): unknown },
  log: (line: string) => void,
): FetchProgress {
  let isOpen = false;
  return {
    request(source, count) {
      const { label } = publicSources[source];
      if (terminal.isTTY) {
        terminal.write(`\r\u001b[K${label}: fråga ${count} …`);
        isOpen = true;
      } else if (count === 1) log(`Hämtar från ${label} …`);
      else if (count % 50 === 0) log(`${label}: fråga ${count} …`);
    },
    done() {
      if (isOpen) terminal.write("\r\u001b[K");
      isOpen = false;
    },
  };
}

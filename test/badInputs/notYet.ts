/** Rows of the table that no case shows, and why. */
export const notYet: Readonly<Record<number, string>> = {
  9: "older after newer needs two files taken in before: test/intake/replaceOrder.test.ts",
  80: "disk full: needs a small file system of its own",
  81: "kill at named steps: a test of its own",
  82: "two runs at once: test/cli/inUse.test.ts",
  83: "the lock is the operating system's and goes with its process, so none is ever stale",
  84: "the day is a parameter of the import; no source has times yet",
  87: "memory: test/cli/memory.test.ts",
  88: "no network: test/network",
  89: "nothing is fetched yet; files come by hand",
  90: "there is no audit yet",
};

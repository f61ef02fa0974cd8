/** Rows of the table that no case shows, and why. */
export const notYet: Readonly<Record<number, string>> = {
  9: "older after newer needs two files taken in before: test/intake/replaceOrder.test.ts",
  80: "disk full: test/crash/fullDisk.test.ts",
  81: "kill at named steps: test/crash/kill.test.ts; more of them with npm run kill",
  82: "two runs at once: test/cli/inUse.test.ts",
  83: "a killed process leaves no lock behind: test/crash/lock.test.ts",
  84: "the day is a parameter of the import; no source has times yet, and no function makes a läsår of a day",
  87: "memory: test/cli/memory.test.ts",
  88: "no network: test/network",
  89: "an answer that cannot be used: test/fetch/failures.test.ts",
  90: "an audit that runs out of time proves nothing: test/audit; no build asks it yet",
};

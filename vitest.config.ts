import { defineConfig } from "vitest/config";

/** Tests of this run share what is built once: see test/support/buildExample.ts. */
process.env["NULAGE_TEST_RUN"] ??= String(process.pid);

const browser = ["test/browser/**/*.test.ts", "test/site/browser.test.ts"];
const integration = [
  "test/site/**/*.test.ts",
  "test/network/**/*.test.ts",
  "test/publish/**/*.test.ts",
  "test/cli/**/*.test.ts",
  "test/canary/**/*.test.ts",
  "test/crash/**/*.test.ts",
  "test/fetch/command.test.ts",
  "test/fetch/wholeFetch.test.ts",
];
const minute = 60_000;

/** Three groups, one after the other, since there are two cores: what is fast, what builds, what browses. */
export default defineConfig({
  test: {
    globalSetup: ["test/support/compileProgram.ts", "test/support/computedWarehouse.ts"],
    projects: [
      {
        test: {
          name: "unit",
          // two minutes of importing the same modules; these tests share no state but caches of what is constant
          isolate: false,
          include: ["test/**/*.test.ts"],
          exclude: [...integration, ...browser],
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          testTimeout: 2 * minute,
          hookTimeout: 3 * minute,
        },
      },
      {
        test: {
          name: "integration",
          isolate: false,
          include: integration,
          exclude: browser,
          sequence: { groupOrder: 2 },
          maxWorkers: 2,
          testTimeout: 3 * minute,
          hookTimeout: 3 * minute,
        },
      },
      {
        test: {
          name: "browser",
          isolate: false,
          include: browser,
          sequence: { groupOrder: 3 },
          // a page waits more than it works
          maxWorkers: 4,
          testTimeout: 3 * minute,
          hookTimeout: 3 * minute,
        },
      },
    ],
  },
});

import { z } from "zod";

const vitestReport = z.object({
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What a reader must know that no test says by itself. */
  readonly remarks: readonly string[];
}

/** Titles of groups that are skipped for want of real files or of R's results: never in CI. */
const needsFiles = /\breal files?\b|\boracles?\b/i;

/**
 * Counts of vitest's JSON report. A file that could not be loaded is a failure, as is an error outside every test; in CI
 * so is a skipped test on real files.
 */
export function testCounts(json: unknown, isCi: boolean): TestCounts {
  const report = vitestReport.parse(json);
  const remarks: string[] = [];
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of report.testResults) {
    if (file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed")) {
      counts.failed += 1;
      remarks.push(`could not run: ${file.name} ${file.message ?? ""}`.trim());
    }
    for (const { fullName, status } of file.assertionResults) {
      if (status === "passed") counts.passed += 1;
      else if (status === "failed") counts.failed += 1;
      else if (isCi && needsFiles.test(fullName)) {
        counts.failed += 1;
        remarks.push(`skipped in CI: ${fullName}`);
      } else {
        counts.skipped += 1;
        remarks.push(`skipped: ${fullName}`);
      }
    }
  }
  if (!report.success && counts.failed === 0) {
    counts.failed += 1;
    remarks.push("vitest reports an error outside its tests: see above");
  }
  if (counts.passed + counts.failed === 0) {
    counts.failed += 1;
    remarks.push("no test was run");
  }
  return { ...counts, remarks };
}

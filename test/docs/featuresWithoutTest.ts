/** Features that no title of a test cites, each with what is missing. A feature that gets a test leaves the list. */
export const featuresWithoutTest: Readonly<Record<string, string>> = {
  F19: "The auditor attacks tables with linear programs in its own tests; the built edition is not audited.",
  F20: "Hidden values are left out of every file; no test searches the edition for what is under the limit.",
  F28: "What a later file replaced is told; two publications are not compared.",
  F29: "No pack lists the indicators that a meeting needs.",
  F31: "The year cycle is not read.",
  F33: "Measures and their effects are not read.",
  F35: "Pages print on A4; there is no tagged PDF.",
  F36: "There is no PowerPoint.",
  F37: "There is no Excel workbook.",
};

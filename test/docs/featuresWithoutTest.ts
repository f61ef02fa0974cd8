/** Features that no title of a test cites, each with what is missing. A feature that gets a test leaves the list. */
export const featuresWithoutTest: Readonly<Record<string, string>> = {
  F19: "The auditor attacks tables with linear programs in its own tests; the built edition is not audited.",
  F20: "Hidden values are left out of every file; no test searches the edition for what is under the limit.",
};

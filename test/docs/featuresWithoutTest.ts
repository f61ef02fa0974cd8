/** Features that no title of a test cites, each with what is missing. A feature that gets a test leaves the list. */
export const featuresWithoutTest: Readonly<Record<string, string>> = {};

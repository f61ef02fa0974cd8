import { readRepositoryFile, repositoryFiles } from "../policy/repositoryFiles.js";

/** Titles of tests and groups as they are written, and those of rule cases, which are tests by `it.each`. */
const titleOfTest =
  /\b(?:it|describe|describeReal)(?:\.\w+)*(?:\([^()]*\)(?: as const)?\))?\(\s*(["`])((?:\\.|(?!\1).)*)\1/g;
const titleOfCase = /\btitle: (["`])((?:\\.|(?!\1).)*)\1/g;
const titleOfEach = /^\s{2,}\)?\]?(?: as const)?\)\(\s*(["`])((?:\\.|(?!\1).)*)\1/gm;

/** Titles of every test, and of the groups they stand in. */
export function testTitles(): string[] {
  const found = (files: RegExp, pattern: RegExp) =>
    repositoryFiles(files).flatMap((file) =>
      [...readRepositoryFile(file).matchAll(pattern)].map((match) => match[2] ?? ""),
    );
  return [
    ...found(/^test\/.*\.test\.ts$/, titleOfTest),
    ...found(/^test\/.*\.test\.ts$/, titleOfEach),
    ...found(/^test\/reference\/\w+Cases\.ts$/, titleOfCase),
  ];
}

import path from "node:path";
import { describe, expect, it } from "vitest";
import { findText, hitText, readRepositoryFile, repositoryFiles } from "./repositoryFiles.js";

const longest = 250;
const sources = repositoryFiles(/\.ts$/);
const exported =
  /^export (?:default )?(?:async )?(?:abstract )?(function\*?|const|let|class|interface|type|enum) (\w+)/gm;
/** Files whose name is given by a tool or by the folder's convention. */
const byConvention =
  /^[^/]+\.config\.ts$|\.test\.ts$|\/main\.ts$|^loaders\/sources\/[^/]+\/(recognise|schema)\.ts$/;

function same(a: string, b: string): boolean {
  return a.charAt(0).toLowerCase() + a.slice(1) === b.charAt(0).toLowerCase() + b.slice(1);
}

/** What is wrong with a file's name; undefined when it is named like its main export. */
function nameFault(file: string): string | undefined {
  const name = path.posix.basename(file, ".ts");
  if (byConvention.test(file)) return undefined;
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name)) return `${file}: the name is not camelCase`;
  const all = [...readRepositoryFile(file).matchAll(exported)];
  const values = all
    .filter(([, kind]) => kind !== "interface" && kind !== "type")
    .map((match) => match[2] ?? "");
  const names = values.length > 0 ? values : all.map((match) => match[2] ?? "");
  const expected = file.startsWith("loaders/cli/") ? [name, `${name}Command`] : [name];
  const isNamed = all.some((match) => expected.some((each) => same(each, match[2] ?? "")));
  // several exports of one kind may share a family name; a single one has its own
  if (names.length === 1 && !isNamed) return `${file}: exports only ${names[0]}`;
  return undefined;
}

describe("files", () => {
  it("are not what a run has written: no private folder, no database, no edition", () => {
    const written = /(?:^|\/)(?:privat|publicerat)\/|\.duckdb(?:\.wal)?$/;
    expect(repositoryFiles().filter((file) => written.test(file))).toEqual([]);
  });

  it("a file with one export is named like it, in camelCase", () => {
    expect(sources.map(nameFault).filter((fault) => fault !== undefined)).toEqual([]);
  });

  it(`no file of TypeScript or SQL is longer than ${longest} lines`, () => {
    const lines = repositoryFiles(/\.(ts|sql)$/).map((file) => ({
      file,
      count: readRepositoryFile(file).trimEnd().split("\n").length,
    }));
    expect(lines.filter(({ count }) => count > longest)).toEqual([]);
  });

  it("every SQL file begins with a comment on its grain or purpose", () => {
    const bare = repositoryFiles(/\.sql$/).filter((file) => !/^-- \S.{15,}/.test(readRepositoryFile(file)));
    expect(bare).toEqual([]);
  });

  it("no SQL file has a template's placeholder: values come as parameters, variables and tables", () => {
    const hits = findText(repositoryFiles(/\.sql$/), /\$\{|\{\{|<%|%\(\w+\)s|:\w+:/g);
    expect(hits.map(hitText)).toEqual([]);
  });

  it("no test is left alone with the others silent, and none is switched off without a condition", () => {
    const tests = repositoryFiles(/\.test\.ts$/);
    const alone = findText(tests, /\b(?:it|test|describe)(?:\.\w+)*\.(?:only|skip|todo)\b(?=[.(])/g);
    expect(alone.map(hitText)).toEqual([]);
  });
});

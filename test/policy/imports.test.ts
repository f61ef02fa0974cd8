import path from "node:path";
import { describe, expect, it } from "vitest";
import { readRepositoryFile, repositoryFiles } from "./repositoryFiles.js";

const code = repositoryFiles(/\.(ts|js|mjs)$/);
const pages = repositoryFiles(/^src\/.*\.md$/);
const imported = /(?:\bfrom|\bimport)\s*\(?\s*["']([^"']+)["']/g;

interface Import {
  readonly file: string;
  /** As written. */
  readonly address: string;
  /** Path from the repository's root when it is relative, otherwise as written. */
  readonly target: string;
}

function importsOf(file: string): Import[] {
  return [...readRepositoryFile(file).matchAll(imported)].map((match) => {
    const address = match[1] ?? "";
    const target = address.startsWith(".") ? path.posix.join(path.posix.dirname(file), address) : address;
    return { file, address, target };
  });
}

function shown({ file, address }: Import): string {
  return `${file} imports ${address}`;
}

const all = code.flatMap(importsOf);
const fromSrc = all.filter(({ file }) => file.startsWith("src/"));

describe("imports run one way", () => {
  it("these tests see the imports", () => {
    expect(all.length).toBeGreaterThan(300);
    expect(pages.length).toBeGreaterThan(3);
  });

  it("src/ imports nothing of loaders/, tests or scripts", () => {
    const wrong = fromSrc.filter(({ target }) => /^(loaders|test|scripts|bench|bin)\//.test(target));
    expect(wrong.map(shown)).toEqual([]);
  });

  it("src/ runs in a browser: no node: and no package made for Node", () => {
    const node = /^(node:|fs$|path$|@duckdb\/node|papaparse$|sirv$|tsx|esbuild|@observablehq\/framework)/;
    expect(fromSrc.filter(({ target }) => node.test(target)).map(shown)).toEqual([]);
  });

  it("only loaders/warehouse imports DuckDB", () => {
    const wrong = all.filter(
      ({ file, target }) => target.startsWith("@duckdb/node") && !file.startsWith("loaders/warehouse/"),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  it("only src/explore/ imports DuckDB for the browser and Plot, and nothing of it but texts goes into pages", () => {
    const heavy = /^(@duckdb\/duckdb-wasm|@observablehq\/plot)/;
    const wrong = all.filter(({ file, target }) => heavy.test(target) && !file.startsWith("src/explore/"));
    expect(wrong.map(shown)).toEqual([]);
    const light = ["src/explore/exploreTables.js", "src/explore/workedQuestions.js"];
    const drawn = all.filter(
      ({ file, target }) =>
        target.startsWith("src/explore/") && !file.startsWith("src/explore/") && file.startsWith("src/"),
    );
    expect(drawn.filter(({ target }) => !light.includes(target)).map(shown)).toEqual([]);
  });

  it("the audit and the suppression share nothing but the words of a publication", () => {
    const rooms = ["loaders/audit/", "loaders/disclosure/"];
    const wrong = all.filter(
      ({ file, target }) =>
        rooms.some((room) => file.startsWith(room)) &&
        rooms.some((room) => target.startsWith(room) && !file.startsWith(room)) &&
        target !== "loaders/disclosure/publication.js",
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  it("the product imports nothing of its tests, scripts or benchmarks", () => {
    const wrong = all.filter(
      ({ file, target }) => /^(loaders|bin)\//.test(file) && /^(test|scripts|bench)\//.test(target),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  it("pages import only components", () => {
    const wrong = pages
      .flatMap(importsOf)
      .filter(({ address }) => !/^(\.\.?\/)+components\/[A-Za-z]+\.js$/.test(address));
    expect(wrong.map(shown)).toEqual([]);
  });
});

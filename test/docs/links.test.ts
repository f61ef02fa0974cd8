import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readRepositoryFile, repository, repositoryFiles } from "../policy/repositoryFiles.js";

const documents = repositoryFiles(/\.md$/).filter((file) => !file.startsWith("src/"));
const manifest = z.object({ scripts: z.record(z.string(), z.string()) });
/** Top folders whose paths are checked where they stand in `code`. */
const ownPath = /^(?:bench|bin|data|docs|loaders|scripts|src|test)\/[\w./-]*$/;
/** Not in git: written by the program. */
const written = /^data\/example\/(?:inkommande|privat|publicerat)\b/;

/** The text without fenced code. */
function prose(file: string): string {
  return readRepositoryFile(file).replaceAll(/^\s*```[\s\S]*?^\s*```$/gm, "");
}

function linksOf(file: string): string[] {
  const targets = [...prose(file).matchAll(/\]\(([^()\s]+)\)/g)].map((match) => match[1] ?? "");
  return targets.filter((target) => !/^[a-z]+:/.test(target));
}

/** Names of the headings, as GitHub makes them into anchors. */
function anchorsOf(file: string): string[] {
  return [...prose(file).matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] ?? "")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

function linkFault(file: string, target: string): string[] {
  const [name = "", anchor] = target.split("#");
  const found = name === "" ? file : path.posix.join(path.posix.dirname(file), decodeURIComponent(name));
  if (!existsSync(path.join(repository, found))) return [`${file}: ${target}`];
  if (anchor === undefined || !found.endsWith(".md") || anchorsOf(found).includes(anchor)) return [];
  return [`${file}: ${target} (no such heading)`];
}

describe("documents", () => {
  it("there are documents and links to check", () => {
    expect(documents.length).toBeGreaterThan(20);
    expect(documents.flatMap(linksOf).length).toBeGreaterThan(40);
  });

  it("every relative link leads to a file, and to a heading where it names one", () => {
    expect(documents.flatMap((file) => linksOf(file).flatMap((target) => linkFault(file, target)))).toEqual(
      [],
    );
  });

  it("every path of the repository that stands in code exists", () => {
    const missing = documents.flatMap((file) => {
      const spans = [...prose(file).matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? "");
      const paths = spans.filter((span) => ownPath.test(span) && !written.test(span));
      const here = (span: string) =>
        existsSync(path.join(repository, span)) ||
        existsSync(path.join(repository, path.dirname(file), span));
      return paths.filter((span) => !here(span)).map((span) => `${file}: ${span}`);
    });
    expect(missing).toEqual([]);
  });

  it("every npm script that is named exists", () => {
    const { scripts } = manifest.parse(JSON.parse(readRepositoryFile("package.json")));
    const named = documents.flatMap((file) =>
      [...readRepositoryFile(file).matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? ""),
    );
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
  });
});

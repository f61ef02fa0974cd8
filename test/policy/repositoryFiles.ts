import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

export const repository = path.resolve(import.meta.dirname, "../..");

/** Files that are in git, or would be with the next commit: paths from the repository's root, with "/". */
export function repositoryFiles(pattern = /./): readonly string[] {
  const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const names = execFileSync("git", args, { cwd: repository, encoding: "utf8" }).split("\0");
  const present = names.filter((name) => {
    const file = path.join(repository, name);
    return name !== "" && pattern.test(name) && existsSync(file) && statSync(file).isFile();
  });
  return [...new Set(present)].sort();
}

export function readRepositoryFile(name: string): string {
  return readFileSync(path.join(repository, name), "utf8");
}

export interface Hit {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Every place in the files where the pattern stands, with its line. */
export function findText(files: readonly string[], pattern: RegExp): Hit[] {
  return files.flatMap((file) =>
    readRepositoryFile(file)
      .split("\n")
      .flatMap((text, index) =>
        [...text.matchAll(pattern)].map((match) => ({ file, line: index + 1, text: match[0] })),
      ),
  );
}

/** `file:line: text`, as an editor opens it. */
export function hitText({ file, line, text }: Hit): string {
  return `${file}:${line}: ${text}`;
}

import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { program } from "../support/program.js";

export interface ProgramRun {
  readonly args: readonly string[];
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program with its home and its temporary files inside `box`, where they are searched afterwards. */
export async function canaryRun(box: string, args: readonly string[]): Promise<ProgramRun> {
  const temporary = join(box, "tmp");
  await mkdir(temporary, { recursive: true });
  const env = { PATH: process.env["PATH"], HOME: join(box, "hem"), TMPDIR: temporary };
  return new Promise((done) => {
    // a build draws its site
    const file = args[0] === "build" ? program.installed : program.nulage;
    const options = { env, cwd: box, maxBuffer: 1024 ** 3 };
    execFile(process.execPath, [file, ...args], options, (error, out, err) => {
      const code = typeof error?.code === "number" ? error.code : error === null ? 0 : -1;
      done({ args, code, out, err });
    });
  });
}

export async function putFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const paths = Object.keys(files).map((name) => join(folder, name.replaceAll("/", "_")));
  for (const [at, content] of Object.values(files).entries()) await writeFile(paths[at] ?? "", content);
  return paths;
}

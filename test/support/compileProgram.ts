import { cp, mkdir, readdir, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** Folders of code that a run needs; the pages' own files are not among them, so no site can be drawn. */
const rooms = ["loaders", "src", "test/crash"];

async function filesOf(room: string): Promise<string[]> {
  const entries = await readdir(path.join(root, room), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

/**
 * Compiles the program's TypeScript once for a whole test run, file by file, beside copies of its SQL, under .build/.
 * A run started from there spends a third of the processor time of one that compiles as it goes; some hundred are started.
 * Gives what vitest calls when all tests are done. Sets NULAGE_COMPILED, which program.ts reads.
 */
export async function compileProgram(): Promise<() => Promise<void>> {
  const folder = path.join(root, ".build", `program-${process.pid}`);
  const files = (await Promise.all(rooms.map(filesOf))).flat();
  await mkdir(path.join(folder, "bin"), { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: files.filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts")),
    outbase: root,
    outdir: folder,
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "error",
  });
  for (const file of files.filter((each) => !each.endsWith(".ts"))) {
    const copy = path.join(folder, path.relative(root, file));
    await mkdir(path.dirname(copy), { recursive: true });
    await cp(file, copy);
  }
  await cp(path.join(root, "package.json"), path.join(folder, "package.json"));
  await symlink(path.join(root, "data"), path.join(folder, "data"));
  const start = `import { main } from "../loaders/cli/main.js";\nprocess.exitCode = await main(process.argv.slice(2));\n`;
  await writeFile(path.join(folder, "bin", "nulage.js"), start);
  process.env["NULAGE_COMPILED"] = folder;
  return () => rm(folder, { recursive: true, force: true });
}

/** The name under which vitest asks for it. */
export { compileProgram as setup };

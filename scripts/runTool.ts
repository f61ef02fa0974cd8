import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const repository = fileURLToPath(new URL("..", import.meta.url));
const require = createRequire(import.meta.url);

/** The file behind a package's command, so that no shell and no npx stands between. */
function commandFile(packageName: string, command: string): string {
  const manifest = path.join(repository, "node_modules", packageName, "package.json");
  const { bin } = require(manifest) as { bin: string | Record<string, string> };
  const file = typeof bin === "string" ? bin : bin[command];
  if (file === undefined) throw new Error(`unknown command: ${command} of ${packageName}`);
  return path.join(path.dirname(manifest), file);
}

export interface Tool {
  readonly package: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a tool of node_modules in the repository, its output straight to ours and no input. Gives its exit code. */
export async function runTool(tool: Tool): Promise<number> {
  const file = commandFile(tool.package, tool.command);
  const child = spawn(process.execPath, [file, ...tool.args], {
    cwd: repository,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...tool.env },
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}

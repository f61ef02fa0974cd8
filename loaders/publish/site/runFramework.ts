import { spawn } from "node:child_process";
import path from "node:path";
import { frameworkFolder } from "./writeOfflineCache.js";

/** Only what Framework needs: no home folder, no tokens, no proxy of the calling process. */
function environment(workDir: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env["PATH"] ?? "",
    HOME: workDir,
    TZ: "UTC",
    LANG: "C.UTF-8",
    NODE_ENV: "production",
    NO_COLOR: "1",
    OBSERVABLE_TELEMETRY_DISABLE: "true",
    ...(process.env["NODE_OPTIONS"] === undefined ? {} : { NODE_OPTIONS: process.env["NODE_OPTIONS"] }),
  };
}

/** Runs `observable build` in the folder. Rejects with the end of its output when it fails. */
export async function runFramework(workDir: string, log: (line: string) => void): Promise<void> {
  const command = path.join(frameworkFolder(), "dist", "bin", "observable.js");
  const child = spawn(process.execPath, [command, "build"], {
    cwd: workDir,
    env: environment(workDir),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  const collect = (chunk: Buffer) => {
    for (const line of chunk.toString("utf8").split("\n")) {
      if (line.trim() === "") continue;
      lines.push(line);
      log(line);
    }
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (code !== 0) throw new Error(`observable build failed (${code}):\n${lines.slice(-20).join("\n")}`);
}

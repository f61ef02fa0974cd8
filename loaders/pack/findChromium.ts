import { accessSync, constants } from "node:fs";
import path from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser for packs, tests and pictures: $CHROMIUM, or the first on this machine; undefined when there is none. */
export function findChromium(): string | undefined {
  const named = process.env["CHROMIUM"];
  if (named) return isRunnable(named) ? named : undefined;
  const folders = ["/usr/bin", ...(process.env["PATH"] ?? "").split(path.delimiter).filter(Boolean)];
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(isRunnable);
}

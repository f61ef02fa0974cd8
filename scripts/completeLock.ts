import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

interface LockEntry {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

interface Lock {
  packages: Record<string, LockEntry>;
}

const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos"];

/** What a platform package is for, read from its name: "…-darwin-arm64", "…-linux-x64-musl", "…-win32-x64-msvc". */
function platformOf(name: string): Pick<LockEntry, "os" | "cpu" | "libc"> | undefined {
  const parts = (name.split("/").at(-1) ?? "").split("-");
  const os = parts.find((part) => systems.includes(part) || part === "win32");
  const cpu = parts[parts.indexOf(os ?? "") + 1];
  if (os === undefined || cpu === undefined) return undefined;
  const libc = parts.some((part) => part.startsWith("musl")) ? ["musl"] : undefined;
  return { os: [os], cpu: [cpu], ...(libc ? { libc } : {}) };
}

/** Whether `name` is found from the package at `from`, looking upwards as Node does. */
function resolves(lock: Lock, from: string, name: string): boolean {
  const steps = from.split("/node_modules/");
  const above = steps.map((_, index) => steps.slice(0, index + 1).join("/node_modules/"));
  return [...above.map((place) => `${place}/node_modules/${name}`), `node_modules/${name}`].some(
    (place) => lock.packages[place] !== undefined,
  );
}

/**
 * `npm ci` wants every platform's optional package in the lock, but a registry that does not serve one leaves it out
 * in silence. This adds what is missing: the exact version its parent asks for and its platform, without a hash.
 */
export function completeLock(lock: Lock): string[] {
  const added: string[] = [];
  for (const [from, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const platform = platformOf(name);
      if (!platform || !/^\d+\.\d+\.\d+/.test(version) || resolves(lock, from, name)) continue;
      const dev = entry.dev === true ? { dev: true } : {};
      lock.packages[`node_modules/${name}`] = { version, ...platform, ...dev, optional: true };
      added.push(`${name}@${version}`);
    }
  }
  const [root, ...rest] = Object.entries(lock.packages);
  const sorted = rest.sort(([a], [b]) => a.localeCompare(b, "en"));
  lock.packages = Object.fromEntries(root ? [root, ...sorted] : sorted);
  return added;
}

if (process.argv[1]?.endsWith("completeLock.ts")) {
  const file = path.resolve(process.argv[2] ?? "package-lock.json");
  const lock = JSON.parse(await readFile(file, "utf8")) as Lock;
  const added = completeLock(lock);
  if (added.length > 0) await writeFile(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${added.length} platform packages added to ${path.basename(file)}`);
}

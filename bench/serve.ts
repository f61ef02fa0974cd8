import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ownName } from "../loaders/ownName.js";
import { fileHashes } from "../loaders/publish/manifest.js";
import { FRESH, swapEdition } from "../loaders/publish/swapEdition.js";
import { serveReaders, type Versions } from "./serveReaders.js";
import { writeMeasured } from "./writeMeasured.js";

const program = fileURLToPath(new URL("../bin/nulage.js", import.meta.url));
const example = fileURLToPath(new URL("../data/example/publicerat/intern", import.meta.url));

// A served edition read by many at once while it is published anew, again and again. Build the example first.
const { values } = parseArgs({
  options: {
    readers: { type: "string", default: "200" },
    times: { type: "string", default: "10" },
    // seconds between two publications
    pause: { type: "string", default: "3" },
    write: { type: "boolean", default: false },
  },
});
const [readers, times] = [Number(values.readers), Number(values.times)];
const dir = await mkdtemp(join(tmpdir(), "nulage-bench-serve-"));
const target = join(dir, "publicerat", "intern");
try {
  await mkdir(join(dir, "publicerat"), { recursive: true });
  await writeFile(join(dir, "kommun.json"), JSON.stringify({ kod: "9900", namn: "Exempelbo" }));
  const versions: ReadonlyMap<string, string>[] = [];
  for (let number = 0; number <= times; number += 1) versions.push(await makeVersion(number));
  await publish(0);
  const { url, stop } = await serve();
  let isOver = false;
  const start = performance.now();
  const reading = serveReaders({ url, versions: versions satisfies Versions, readers, isOver: () => isOver });
  for (let number = 1; number <= times; number += 1) {
    await setTimeout(Number(values.pause) * 1000);
    await publish(number);
  }
  await setTimeout(Number(values.pause) * 1000);
  isOver = true;
  const counts = await reading;
  const seconds = (performance.now() - start) / 1000;
  await stop();
  const text = [
    `${readers} readers, published anew ${times} times in ${seconds.toFixed(0)} s, ${versions[0]?.size} files:`,
    `${counts.answers} answers (${(counts.answers / seconds).toFixed(0)} a second, ${(counts.bytes / seconds / 1e6).toFixed(0)} MB a second),`,
    `median ${counts.median.toFixed(0)} ms, slowest ${counts.slowest.toFixed(0)} ms;`,
    `torn or of two versions: ${counts.torn}, older than the reader has had: ${counts.older}, failed: ${counts.failed}.`,
  ].join("\n");
  console.log(text);
  if (values.write) await writeMeasured("serve", text);
  if (counts.torn + counts.older + counts.failed > 0) process.exitCode = 1;
} finally {
  await rm(dir, { recursive: true, force: true });
}

/** The example's edition with the version's number last in every page. Returns what each of its files is. */
async function makeVersion(number: number): Promise<ReadonlyMap<string, string>> {
  const folder = join(dir, `version-${number}`);
  await cp(example, folder, { recursive: true, dereference: true });
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith(".html")) continue;
    const file = join(folder, name);
    await writeFile(file, `${await readFile(file, "utf8")}<!-- ${number} -->\n`);
  }
  return new Map(Object.entries(await fileHashes(folder)));
}

async function publish(number: number): Promise<void> {
  const fresh = join(dir, "publicerat", ownName(FRESH));
  await cp(join(dir, `version-${number}`), fresh, { recursive: true });
  await swapEdition(fresh, target);
}

async function serve(): Promise<{ url: string; stop: () => Promise<void> }> {
  const args = [program, "serve", "--json", "--port", "0", "--workspace", dir];
  const server = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const url = await new Promise<string>((found) => {
    createInterface({ input: server.stdout }).on("line", (line) => {
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(line)?.[0];
      if (address !== undefined) found(address);
    });
  });
  const stop = async () => {
    const ended = once(server, "close");
    server.kill("SIGKILL");
    await ended;
  };
  return { url, stop };
}

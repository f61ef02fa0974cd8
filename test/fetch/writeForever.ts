import { storeSnapshots } from "../../loaders/fetch/storeSnapshots.js";

/** Writes one set after the other until it is killed; the first word of each answer says which set it is of. */
async function writeForever(folder: string, round: string): Promise<never> {
  for (let number = 0; ; number += 1) {
    const snapshots = Array.from({ length: 5 }, (_, index) => ({
      name: `svar-${index}.json`,
      url: "http://127.0.0.1/svar",
      bytes: Buffer.from(`${round}-${number} ${index} ${"x".repeat(50_000)}`),
    }));
    await storeSnapshots(folder, "0586", snapshots, "2026-02-01");
    if (number === 0) process.stdout.write("ready\n");
  }
}

await writeForever(process.argv[2] ?? "", process.argv[3] ?? "");

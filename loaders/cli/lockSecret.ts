import { readFile, realpath } from "node:fs/promises";
import { resolve, sep } from "node:path";
import { DataFaults } from "../intake/dataFaults.js";
import type { LockSecret } from "../lock/lockKey.js";
import { type Arguments, UsageError } from "./parseArguments.js";

const SHORTEST_PHRASE = 12;
const SHORTEST_KEY = 32;

export const lockOptions = ["passphrase-file", "key-file"] as const;

/**
 * The secret that locks or opens: from `--key-file`, from the first line of `--passphrase-file` (`-` is standard input),
 * or asked for on the terminal without showing it; twice when it is `isNew`. Never from the command line, where others see it.
 */
export async function lockSecret(
  { options, files }: Arguments,
  { privateDir, isNew }: { readonly privateDir: string; readonly isNew: boolean },
): Promise<LockSecret> {
  if (files.length > 0) throw new UsageError("lock och unlock tar inga filer.");
  const keyFile = options["key-file"];
  const phraseFile = options["passphrase-file"];
  if (keyFile !== undefined && phraseFile !== undefined)
    throw new UsageError("Ange antingen --key-file eller --passphrase-file.");
  if (keyFile !== undefined) return { kind: "nyckelfil", bytes: await readKey(resolve(keyFile), privateDir) };
  const text = phraseFile === undefined ? await askPhrase(isNew) : await readPhrase(phraseFile);
  if (isNew && [...text].length < SHORTEST_PHRASE)
    throw refuse(`Lösenfrasen är för kort: minst ${SHORTEST_PHRASE} tecken, gärna fem ord eller fler.`);
  return { kind: "losenfras", text };
}

async function readKey(file: string, privateDir: string): Promise<Buffer> {
  const real = await realpath(file).catch(() => {
    throw refuse("Nyckelfilen finns inte. Kontrollera sökvägen.");
  });
  const home = await realpath(privateDir).catch(() => privateDir);
  if (real.startsWith(home + sep))
    throw refuse("Nyckelfilen ligger i privat/, bredvid det den låser. Lägg den på ett annat ställe.");
  const bytes = await readFile(real);
  if (bytes.length < SHORTEST_KEY)
    throw refuse(`Nyckelfilen är för kort: minst ${SHORTEST_KEY} slumpade byte.`);
  return bytes;
}

async function readPhrase(file: string): Promise<string> {
  const text = await (file === "-" ? readInput() : readFile(resolve(file), "utf8")).catch(() => {
    throw refuse("Filen med lösenfrasen går inte att läsa. Kontrollera sökvägen.");
  });
  return text.split(/\r?\n/, 1)[0] ?? "";
}

async function readInput(): Promise<string> {
  let text = "";
  for await (const chunk of process.stdin) text += String(chunk);
  return text;
}

async function askPhrase(isNew: boolean): Promise<string> {
  if (!process.stdin.isTTY)
    throw new UsageError("Ange --passphrase-file FIL (eller - för standard in) eller --key-file FIL.");
  const text = await askHidden("Lösenfras: ");
  if (isNew && (await askHidden("Samma igen: ")) !== text)
    throw refuse("De två lösenfraserna är inte lika. Inget har ändrats.");
  return text;
}

/** A line from the terminal that is not shown there. */
function askHidden(question: string): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(question);
  stdin.setRawMode(true).setEncoding("utf8").resume();
  return new Promise((done, failed) => {
    let text = "";
    const end = (finish: () => void) => {
      stdin.setRawMode(false).pause().removeListener("data", take);
      stderr.write("\n");
      finish();
    };
    const take = (chunk: string) => {
      for (const key of chunk) {
        if (key === "\r" || key === "\n") return end(() => done(text));
        if (key === "\u0003" || key === "\u0004")
          return end(() => failed(refuse("Avbrutet. Inget har ändrats.")));
        text = key === "\u007f" || key === "\b" ? [...text].slice(0, -1).join("") : text + key;
      }
    };
    stdin.on("data", take);
  });
}

function refuse(message: string): DataFaults {
  return new DataFaults([{ code: "hemlighet", file: "nulage lock", message }]);
}

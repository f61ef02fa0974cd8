import { readFile, stat } from "node:fs/promises";
import { isAbsolute, join, resolve } from "node:path";
import type { z } from "zod";
import { DataFaults } from "../intake/dataFaults.js";
import { showText } from "../intake/showText.js";
import { refuseLocked } from "../lock/refuseLocked.js";
import { type KommunConfig, kommunConfig } from "./kommunConfig.js";
import { repeatedKey } from "./repeatedKey.js";

export interface Workspace {
  readonly dir: string;
  readonly config: KommunConfig;
  readonly incoming: string;
  readonly private: string;
  readonly published: string;
}

/**
 * Reads and checks `kommun.json`. Throws DataFaults with every fault of it at once, and when the private folder is locked
 * unless `evenLocked`.
 */
export async function openWorkspace(
  dir: string,
  { evenLocked = false }: { readonly evenLocked?: boolean } = {},
): Promise<Workspace> {
  const root = resolve(dir);
  const file = join(root, "kommun.json");
  const exists = await stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!exists) {
    throw new DataFaults([
      {
        code: "arbetsyta-saknas",
        file,
        message: `Här finns ingen arbetsyta: ${file} saknas. Ange mappen med --workspace, eller skapa en arbetsyta.`,
      },
    ]);
  }
  const config = parseConfig(await readFile(file, "utf8"));
  const workspace = {
    dir: root,
    config,
    incoming: join(root, "inkommande"),
    private: isAbsolute(config.privat) ? config.privat : join(root, config.privat),
    published: join(root, "publicerat"),
  };
  if (!evenLocked) await refuseLocked(workspace.private);
  return workspace;
}

function inSwedish(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") {
    return `Okänd nyckel: ${issue.keys.join(", ")}. Kontrollera stavningen, eller ta bort den.`;
  }
  const own = /^(ska|får) /.test(issue.message);
  return `Nyckeln ${issue.path.join(".")} ${own ? issue.message : "har fel form; se docs/howto/run-for-a-municipality.md"}.`;
}

function parseConfig(text: string): KommunConfig {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new DataFaults([
      {
        code: "kommun-json",
        file: "kommun.json",
        message: "Filen är inte giltig JSON. Kontrollera kommatecken, citattecken och klamrar.",
      },
    ]);
  }
  const twice = repeatedKey(text);
  if (twice !== undefined) {
    const message = `Nyckeln ${showText(twice)} står två gånger. Behåll bara en av dem.`;
    throw new DataFaults([{ code: "kommun-json", file: "kommun.json", column: twice, message }]);
  }
  const parsed = kommunConfig.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new DataFaults(
    parsed.error.issues.map((issue) => ({
      code: "kommun-json",
      file: "kommun.json",
      column: issue.path.join("."),
      message: inSwedish(issue),
    })),
  );
}

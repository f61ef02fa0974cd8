import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { DataFaults } from "../intake/dataFaults.js";
import type { Fault } from "../intake/fault.js";
import { showText } from "../intake/showText.js";

/** A page that the municipality has written itself, as Markdown with code. */
export interface Notebook {
  /** Letters a to z, digits and hyphens: the page's address. */
  readonly slug: string;
  readonly title: string;
  /** What follows the title. */
  readonly text: string;
}

const FOLDER = "anteckningsbocker";

/** The notebooks of `anteckningsbocker/`, by name; none where the folder is missing. Throws DataFaults with every fault of them at once. */
export async function readNotebooks(workspaceDir: string): Promise<readonly Notebook[]> {
  const folder = join(workspaceDir, FOLDER);
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const names = entries
    .filter((entry) => entry.isFile() && /\.md$/i.test(entry.name))
    .map(({ name }) => name);
  const faults: Fault[] = [];
  const notebooks: Notebook[] = [];
  for (const name of names.sort()) {
    const file = `${FOLDER}/${showText(name)}`;
    const slug = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/.exec(name)?.[1];
    if (slug === undefined) {
      const message =
        "Filens namn blir sidans adress. Använd bara små bokstäver a–z, siffror och bindestreck, till exempel matematik-ak9.md.";
      faults.push({ code: "anteckningsbok-namn", file, message });
      continue;
    }
    const source = (await readFile(join(folder, name), "utf8"))
      .replace(/^\uFEFF/, "")
      .replaceAll("\r\n", "\n");
    const [, title, text] = /^\s*# +([^\n]+)\n?([\s\S]*)$/.exec(source) ?? [];
    if (title === undefined || text === undefined) {
      const message = "Anteckningsboken saknar rubrik. Skriv den på första raden: # Rubrik.";
      faults.push({ code: "anteckningsbok-rubrik", file, row: 1, message });
      continue;
    }
    notebooks.push({ slug, title: title.trim(), text });
  }
  if (faults.length > 0) throw new DataFaults(faults);
  return notebooks;
}

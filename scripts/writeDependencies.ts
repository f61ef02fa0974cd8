import { readFile, writeFile } from "node:fs/promises";
import { dependencyTable } from "./dependencyTable.js";

/** Writes docs/dependencies.md anew from package.json, the installed packages and the reasons in docs/dependencies.json. */
const root = new URL("../", import.meta.url);
const read = (name: string) => readFile(new URL(name, root), "utf8");
await writeFile(new URL("docs/dependencies.md", root), await dependencyTable(read));

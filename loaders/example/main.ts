import path from "node:path";
import { fileURLToPath } from "node:url";
import { writeExample } from "./writeExample.js";

const standard = fileURLToPath(new URL("../../data/example", import.meta.url));
const dir = path.resolve(process.argv[2] ?? standard);
await writeExample(dir);
console.log(`Exempelbo skrivet till ${dir}`);

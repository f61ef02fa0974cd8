import { writeFile } from "node:fs/promises";
import { nginxConf } from "../loaders/hosting/nginxConf.js";
import { webConfig } from "../loaders/hosting/webConfig.js";

/** Writes the configurations in docs/hosting anew, from the same headers that `nulage serve` sends. */
const folder = new URL("../docs/hosting/", import.meta.url);
await writeFile(new URL("nginx.conf", folder), nginxConf());
for (const edition of ["publik", "intern"] as const)
  await writeFile(new URL(`web.${edition}.config`, folder), webConfig(edition));

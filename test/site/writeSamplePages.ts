import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { toColumns } from "../../src/components/rowColumns.js";
import { type SampleSite, sampleSite } from "../components/sampleSite.js";

/** Writes the invented pages as the publisher would: laget.json, …, enhet/<kod>.json. */
export async function writeSamplePages(folder: string, site: SampleSite = sampleSite()): Promise<void> {
  for (const name of ["enhet", "skolform"]) await mkdir(path.join(folder, name), { recursive: true });
  const write = (name: string, data: unknown) => writeFile(path.join(folder, name), JSON.stringify(data));
  await write("laget.json", site.laget);
  await write("jamfor.json", { ...site.jamfor, rows: toColumns(site.jamfor.rows) });
  await write("monster.json", site.monster);
  await write("orsaker.json", site.orsaker);
  await write("problem.json", site.problem);
  await write("utforska.json", site.utforska);
  await write("arshjul.json", site.arshjul);
  await write("insatser.json", site.insatser);
  await write("kvalitet.json", site.kvalitet);
  await write("tillganglighet.json", site.tillganglighet);
  await write("enheter.json", site.enheter);
  await write("metod.json", site.metod);
  await write("karantan.json", site.karantan);
  for (const form of site.skolform) await write(`skolform/${form.skolform}.json`, form);
  for (const unit of site.enhet) await write(`enhet/${unit.unit.id}.json`, unit);
}

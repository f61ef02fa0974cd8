import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { drawPupil } from "../loaders/example/drawPupil.js";
import { randomStream } from "../loaders/example/randomStream.js";

const HEADER = "lasar;termin;elev_id;skolenhetskod;arskurs;kon;amne;betyg;sprakval;anpassad_studiegang";
const YEARS = [2021, 2022, 2023, 2024, 2025];
/** One unit in five is as small as the example's smallest. */
const SMALL = 0.2;

/**
 * An invented municipality of so many units with year 9, five läsår of every pupil's grades in every subject, as a
 * workspace in `dir`. The same number gives the same bytes.
 */
export async function auditMunicipality(dir: string, units: number): Promise<void> {
  await rm(dir, { recursive: true, force: true });
  await mkdir(join(dir, "inkommande"), { recursive: true });
  await writeFile(join(dir, "kommun.json"), JSON.stringify({ kod: "9900", namn: "Bänkhult" }));
  const schools = Array.from({ length: units }, (_, at) => {
    const random = randomStream(2025, "audit", String(at));
    const size = random.chance(SMALL) ? 6 + 14 * random.next() : 25 + 85 * random.next();
    const unit = { utbildning: 2 + 0.5 * random.next(), nyinvandrade: 0.08 * random.next() };
    return { code: String(90_000_001 + at), size, unit, level: 0.2 * random.normal() };
  });
  for (const year of YEARS) {
    const lasar = `${year - 1}/${String(year).slice(2)}`;
    const lines = schools.flatMap(({ code, size, unit, level }) => {
      const random = randomStream(2025, code, String(year));
      const pupils = Math.max(1, Math.round(size * (1 + 0.07 * random.normal())));
      return Array.from({ length: pupils }, (_, at) => {
        const { kon, betyg, anpassadStudiegang } = drawPupil(random, { ...unit, niva: level });
        return betyg.map(({ amne, betyg: grade, sprakval }) =>
          [
            ...[lasar, "VT", `b-${code}-${year}-${at}`, code, "9", kon, amne, grade],
            ...[sprakval ? "J" : "", anpassadStudiegang ? "J" : ""],
          ].join(";"),
        );
      }).flat();
    });
    await writeFile(join(dir, "inkommande", `betyg_vt${year}.csv`), `${[HEADER, ...lines].join("\n")}\n`);
  }
}

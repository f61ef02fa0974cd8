import type { ExampleFile } from "./exampleFile.js";
import type { World } from "./makeWorld.js";

const header = "lasar;termin;elev_id;skolenhetskod;arskurs;kon;amne;betyg;sprakval;anpassad_studiegang";

/** Year-9 spring grades of the municipality's own units, one file per läsår (contract §3). */
export function betygFiles(world: World): ExampleFile[] {
  return world.lasar.map((lasar) => {
    const rows = world.cohorts
      .filter(
        ({ unit, lasar: own }) => own === lasar && unit.kommunkod === "9900" && unit.huvudman === "Kommunal",
      )
      .flatMap(({ unit, pupils }) =>
        pupils.flatMap((pupil) =>
          pupil.betyg.map(({ amne, betyg, sprakval }) =>
            [
              ...[lasar, "VT", pupil.id, unit.kod, "9", pupil.kon, amne, betyg],
              ...[sprakval ? "J" : "", pupil.anpassadStudiegang ? "J" : ""],
            ].join(";"),
          ),
        ),
      );
    return {
      path: `inkommande/betyg_ak9_vt${2000 + Number(lasar.slice(5))}.csv`,
      text: `${[header, ...rows].join("\n")}\n`,
    };
  });
}

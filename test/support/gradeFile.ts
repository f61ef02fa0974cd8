import type { GradedPupil } from "../reference/gradeIndicators.js";

/** A betyg file in the standard format (contract §3) of any läsår and årskurs, spring term unless told otherwise. */
export function gradeFile(pupils: readonly GradedPupil[], termin: "HT" | "VT" = "VT"): string {
  const header = "lasar;termin;elev_id;skolenhetskod;arskurs;kon;amne;betyg;sprakval;anpassad_studiegang";
  const rows = pupils.flatMap(({ id, enhet, kon, arskurs, lasarSlut, anpassad, grades }) => {
    const lasar = `${lasarSlut - 1}/${String(lasarSlut % 100).padStart(2, "0")}`;
    return grades.map(({ amne, betyg }) =>
      [lasar, termin, id, enhet, arskurs, kon, amne, betyg, "", anpassad ? "J" : ""].join(";"),
    );
  });
  return `${[header, ...rows].join("\n")}\n`;
}

import { formatLasar } from "../../src/format/lasar.js";
import { DataFaults } from "../intake/dataFaults.js";
import type { Warehouse } from "../warehouse/openWarehouse.js";

/**
 * Stops publication when a grade is not in the grade system of its läsår (GR-3): a scale that was read as another, or
 * a läsår for which `betygssystem.csv` has no system. Such a grade has neither points nor a pass, and would otherwise
 * pass for a subject not read.
 */
export async function refuseForeignGrades(warehouse: Warehouse): Promise<void> {
  const rows = await warehouse.query(
    `select file.name, grade.row_number, grade.betyg, grade.lasar_slut, system.namn, allowed.grades as allowed
    from mart.final_grade as grade
    join meta.file as file using (file_id)
    left join ref.betygssystem as system using (betygssystem)
    left join (
      select betygssystem, string_agg(betyg, ', ' order by poang_x2 desc, betyg desc) as grades
      from ref.betyg
      group by betygssystem
    ) as allowed using (betygssystem)
    where grade.utfall is null
    qualify row_number() over (partition by file.name order by grade.row_number) <= 20
    order by file.name, grade.row_number`,
  );
  if (rows.length === 0) return;
  throw new DataFaults(
    rows.map((row) => {
      const lasar = formatLasar(Number(row["lasar_slut"]));
      const allowed = row["namn"]
        ? `Läsåret ${lasar} gäller betygsskalan ${row["namn"]}: ${row["allowed"]}.`
        : `För läsåret ${lasar} finns ingen betygsskala i programmets lista.`;
      return {
        code: "betyg-annan-skala",
        file: String(row["name"]),
        row: Number(row["row_number"]),
        column: "betyg",
        value: String(row["betyg"]),
        message: `Betyget »${row["betyg"]}« hör inte till läsårets betygsskala. ${allowed} Rätta läsåret eller betyget i källsystemet och läs in filen igen.`,
      };
    }),
  );
}

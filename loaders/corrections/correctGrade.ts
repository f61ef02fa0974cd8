import { DataFaults } from "../intake/dataFaults.js";
import type { Warehouse } from "../warehouse/openWarehouse.js";
import { runSqlFile } from "../warehouse/runSqlFile.js";
import { type AppliedCorrection, type Correction, correctionFault } from "./correction.js";
import { judgeFound } from "./judgeFound.js";

const sql = (name: string) => new URL(`./sql/${name}.sql`, import.meta.url);

/** Columns of betyg that a row is found by; they are null in the correction when it does not name them. */
const keyColumns = ["lasar", "termin", "elev_id", "skolenhetskod", "arskurs", "kon", "amne"] as const;
/** And those that may be corrected: the others say whose grade it is, and when. */
const columns = ["betyg", "kon", "arskurs", "skolenhetskod", "sprakval", "anpassad_studiegang"] as const;

/**
 * Corrects a pupil's grade, of a betyg file or an SS 12000 response; undefined when the correction is of another source.
 * The pupil's id is coded at once, and no value is shown. Call it inside a transaction that is rolled back.
 */
export async function correctGrade(
  warehouse: Warehouse,
  correction: Correction,
  codePupil: (id: string) => string,
): Promise<AppliedCorrection | undefined> {
  const { kalla, column, reason, decidedBy, date } = correction;
  const [graded] = await warehouse.query(
    `select 1 from meta.file as file
    join meta.file_scope as held using (file_id)
    where (file.source = $kalla or file.name = $kalla) and held.scope.family = 'betyg' limit 1`,
    { kalla },
  );
  if (graded === undefined) return undefined;
  refuseColumns(correction);
  const key = keyColumns.map((name) => {
    const text = correction.key.get(name) ?? null;
    return name === "elev_id" && text !== null ? codePupil(text) : text;
  });
  await warehouse.run(
    `create or replace temp table grade_correction (
      kalla varchar, lasar varchar, termin varchar, code varchar, skolenhetskod varchar, arskurs varchar, kon varchar,
      amne varchar, kolumn varchar, nytt_varde varchar
    )`,
  );
  await warehouse.run(
    `insert into grade_correction
    values ($kalla, $lasar, $termin, $code, $skolenhetskod, $arskurs, $kon, $amne, $kolumn, $nytt_varde)`,
    {
      kalla,
      lasar: key[0] ?? null,
      termin: key[1] ?? null,
      code: key[2] ?? null,
      skolenhetskod: key[3] ?? null,
      arskurs: key[4] ?? null,
      kon: key[5] ?? null,
      amne: key[6] ?? null,
      kolumn: column,
      nytt_varde: correction.value,
    },
  );
  await runSqlFile(warehouse, sql("find_grade"));
  const rows = await warehouse.query("select file_id, row_number, value from found_grade limit 1000");
  const found = rows.map((row) => ({
    fileId: Number(row["file_id"]),
    rowNumber: Number(row["row_number"]),
    value: String(row["value"]),
  }));
  const { fileId, rowNumber } = judgeFound(asStored(correction), found, true);
  await runSqlFile(warehouse, sql("correct_grade"));
  const [changed] = await warehouse.query(
    "select count(*)::integer as n from corrected_grade where value is not null",
  );
  if (Number(changed?.["n"]) !== 1) {
    const message = `Det nya värdet är inte ett som kolumnen ${column} får ha i betygsfilen.`;
    throw new DataFaults([correctionFault(correction, "nytt-varde", "nytt_varde", message)]);
  }
  return { fileId, rowNumber, isPupil: true, column, reason, decidedBy, date };
}

function refuseColumns(correction: Correction): void {
  const unknown = [...correction.key.keys()].filter((name) => !keyColumns.some((known) => known === name));
  if (unknown.length > 0 || !columns.some((known) => known === correction.column)) {
    const message = `I betyg rättas en av kolumnerna ${columns.join(", ")}, och raden pekas ut med ${keyColumns.join(", ")}.`;
    throw new DataFaults([correctionFault(correction, "kolumn", "kolumn", message)]);
  }
}

/** As staging has it: trimmed capitals, and a flag that is not set is empty. */
function asStored(correction: Correction): Correction {
  const isFlag = correction.column === "sprakval" || correction.column === "anpassad_studiegang";
  const stored = (text: string) => {
    const capital = text.trim().toUpperCase();
    return isFlag && capital === "N" ? "" : capital;
  };
  return { ...correction, expected: stored(correction.expected), value: stored(correction.value) };
}

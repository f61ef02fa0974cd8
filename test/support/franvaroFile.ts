export const franvaroHeader =
  "lasar;termin;elev_id;skolenhetskod;arskurs;kon;undervisningstid_min;giltig_min;ogiltig_min;rapporterad_min;period_fran;period_till";

const good = {
  lasar: "2024/25",
  termin: "VT",
  elev_id: "e1",
  skolenhetskod: "12345678",
  arskurs: "8",
  kon: "F",
  undervisningstid_min: "1300",
  giltig_min: "60",
  ogiltig_min: "20",
  rapporterad_min: "1240",
  period_fran: "2025-01-13",
  period_till: "2025-01-17",
};

/** A record of a good franvaro file, a school week; `change` puts other text in some columns. */
export function franvaroRow(change: Partial<Record<keyof typeof good, string>> = {}): string {
  return Object.values({ ...good, ...change }).join(";");
}

/** A franvaro file (contract §3) of the header and the records. */
export function franvaroFile(...rows: readonly string[]): string {
  return `${[franvaroHeader, ...rows].join("\n")}\n`;
}

/** Asks for what is kept of the files, with days as text. */
export const keptFranvaro = `select row_number, lasar_slut, termin::varchar as termin, enhet, arskurs,
  kon::varchar as kon, undervisningstid_min, giltig_min, ogiltig_min, rapporterad_min,
  period_fran::varchar as fran, period_till::varchar as till
  from stg.franvaro order by row_number`;

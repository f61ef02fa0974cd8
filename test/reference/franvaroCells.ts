/** One record of a franvaro file, as it says. */
export interface AbsenceRecord {
  readonly lasarSlut: number;
  readonly termin: "HT" | "VT";
  readonly id: string;
  readonly enhet: string;
  readonly kon: "F" | "P";
  readonly undervisningstid: number;
  readonly giltig: number;
  readonly ogiltig: number;
  readonly rapporterad?: number;
}

export interface AbsenceCell {
  readonly n: number;
  readonly value: number;
}

interface Time {
  readonly kon: "F" | "P";
  scheduled: number;
  absent: number;
  unexcused: number;
  /** Undefined when a part of it is not delivered. */
  reported: number | undefined;
}

/** Indicators of absence by the rules FR-3, FR-5 and FR-7, keyed "indicator|läsår|unit|group", in percent. */
export function franvaroCells(
  records: readonly AbsenceRecord[],
  municipality: string,
): Map<string, AbsenceCell> {
  const times = new Map<string, Map<string, Time>>();
  for (const record of records) {
    const place = `${record.lasarSlut}|${record.enhet}`;
    const pupils = times.get(place) ?? new Map<string, Time>();
    times.set(place, pupils);
    const time = pupils.get(record.id) ?? {
      kon: record.kon,
      scheduled: 0,
      absent: 0,
      unexcused: 0,
      reported: 0,
    };
    pupils.set(record.id, time);
    time.scheduled += record.undervisningstid;
    time.absent += record.giltig + record.ogiltig;
    time.unexcused += record.ogiltig;
    time.reported =
      time.reported === undefined || record.rapporterad === undefined
        ? undefined
        : time.reported + record.rapporterad;
  }
  const groups = new Map<string, Time[]>();
  for (const [place, pupils] of times) {
    const [year = "", unit = ""] = place.split("|");
    for (const time of pupils.values()) {
      if (time.scheduled === 0) continue;
      for (const where of [unit, municipality])
        for (const group of ["alla", time.kon === "F" ? "flickor" : "pojkar"]) {
          const key = `${year}|${where}|${group}`;
          groups.set(key, [...(groups.get(key) ?? []), time]);
        }
    }
  }
  const cells = new Map<string, AbsenceCell>();
  for (const [key, members] of groups) {
    const sum = (of: (time: Time) => number, among = members) =>
      among.reduce((total, time) => total + of(time), 0);
    const scheduled = sum((time) => time.scheduled);
    const n = members.length;
    cells.set(`franvaro_total|${key}`, { n, value: (100 * sum((time) => time.absent)) / scheduled });
    cells.set(`franvaro_ogiltig|${key}`, { n, value: (100 * sum((time) => time.unexcused)) / scheduled });
    for (const limit of [10, 15, 20, 50]) {
      const over = members.filter((time) => 100 * time.absent >= limit * time.scheduled).length;
      cells.set(`franvaro_over_${limit}|${key}`, { n, value: (100 * over) / n });
    }
    const known = members.filter((time) => time.reported !== undefined);
    if (known.length > 0)
      cells.set(`franvaro_rapporteringsgrad|${key}`, {
        n: known.length,
        value:
          (100 * sum((time) => time.reported ?? Number.NaN, known)) / sum((time) => time.scheduled, known),
      });
  }
  return cells;
}

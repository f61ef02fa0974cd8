import { periodOrder } from "../format/periodOrder.js";

/** First period of a series that does not compare with the one before: no line is drawn into it. */
export interface SeriesBreak {
  /** Läsår, year or term, e.g. "2015/16", "2021", "VT22". */
  readonly from: string;
  /** Swedish sentence for the reader. */
  readonly reason: string;
  /** The break concerns values of the sources that this pattern with `*` fits. */
  readonly source: string;
}

interface Seriebrott extends SeriesBreak {
  /** Ids of indicators and names of measures, with `*` and `?`. */
  readonly matt: string;
}

/** Every known break, as `data/reference/seriebrott.csv` has it (a test holds the two together). Source: MV-13. */
export const seriebrott: readonly Seriebrott[] = [
  {
    matt: "meritvarde_ak9",
    source: "*",
    from: "2014/15",
    reason: "Meritvärdet räknas på 17 ämnen i stället för 16.",
  },
  {
    matt: "meritvarde_ak9",
    source: "kolada*",
    from: "2015/16",
    reason: "Elever med okänd bakgrund är inte med i Koladas värde för 2016.",
  },
  {
    matt: "meritvarde_ak9",
    source: "kolada*",
    from: "2016/17",
    reason: "Elever med okänd bakgrund är med igen efter 2016.",
  },
  {
    matt: "alla_amnen_ak9",
    source: "kolada*",
    from: "2015/16",
    reason: "Elever med okänd bakgrund är inte med i Koladas värde för 2016.",
  },
  {
    matt: "alla_amnen_ak9",
    source: "kolada*",
    from: "2016/17",
    reason: "Elever med okänd bakgrund är med igen efter 2016.",
  },
  {
    matt: "behorighet_*_ak9",
    source: "kolada*",
    from: "2015/16",
    reason: "Elever med okänd bakgrund är inte med i Koladas värde för 2016.",
  },
  {
    matt: "behorighet_*_ak9",
    source: "kolada*",
    from: "2016/17",
    reason: "Elever med okänd bakgrund är med igen efter 2016.",
  },
  {
    matt: "behorighet_yr_ak9",
    source: "*",
    from: "2011/12",
    reason: "Behörighet kräver åtta godkända ämnen i stället för tre.",
  },
  {
    matt: "godkant_ak9",
    source: "skolverket_amnesbetyg_over_tid",
    from: "2012/13",
    reason: "Betygen är A–F i stället för G, VG och MVG.",
  },
  {
    matt: "godkant_ak9",
    source: "skolverket_amnesbetyg_over_tid",
    from: "2013/14",
    reason: "Elever utan godkänt betyg i något ämne räknas med.",
  },
  {
    matt: "godkant_ak9",
    source: "skolverket_amnesbetyg_over_tid",
    from: "2015/16",
    reason: "Elever med okänd bakgrund räknas inte med det läsåret.",
  },
  {
    matt: "godkant_ak9",
    source: "skolverket_amnesbetyg_over_tid",
    from: "2016/17",
    reason: "Elever med okänd bakgrund räknas med igen.",
  },
  {
    matt: "salsa_*",
    source: "*",
    from: "2012/13",
    reason:
      "Modellen använder andel nyinvandrade i stället för andel födda utomlands och andel med utländsk bakgrund.",
  },
  {
    matt: "salsa_*",
    source: "*",
    from: "2014/15",
    reason: "Nyinvandrade innefattar okänd bakgrund, och meritvärdet räknas på 17 ämnen.",
  },
  {
    matt: "salsa_*",
    source: "*",
    from: "2015/16",
    reason: "Elever utan personnummer är inte med det läsåret.",
  },
  { matt: "salsa_*", source: "*", from: "2016/17", reason: "Elever utan personnummer är med igen." },
  { matt: "skolenkat_*", source: "*", from: "HT18", reason: "Frågorna i Skolenkäten byttes ut." },
  { matt: "skolenkat_*", source: "*", from: "VT22", reason: "Alla frågor i Skolenkäten är nya." },
  {
    matt: "gy_examen_?ar",
    source: "kolada*",
    from: "2021",
    reason: "Elever på International Baccalaureate räknas inte med.",
  },
  {
    matt: "examen_3ar_np",
    source: "*",
    from: "2028",
    reason: "De som började 2025 läser Gy25, med ämnesbetyg i stället för kursbetyg.",
  },
  {
    matt: "studiebevis_np",
    source: "*",
    from: "2028",
    reason: "De som började 2025 läser Gy25, med ämnesbetyg i stället för kursbetyg.",
  },
  {
    matt: "gy_examen_3ar",
    source: "*",
    from: "2028",
    reason: "De som började 2025 läser Gy25, med ämnesbetyg i stället för kursbetyg.",
  },
  {
    matt: "examen_4ar_alla",
    source: "*",
    from: "2029",
    reason: "De som började 2025 läser Gy25, med ämnesbetyg i stället för kursbetyg.",
  },
  {
    matt: "gy_examen_4ar",
    source: "*",
    from: "2029",
    reason: "De som började 2025 läser Gy25, med ämnesbetyg i stället för kursbetyg.",
  },
  {
    matt: "betyg_*_an_np*_ak9",
    source: "*",
    from: "2021/22",
    reason:
      "Nationella prov genomfördes inte läsåren 2019/20 och 2020/21. Åren saknas, och åren före och efter binds inte ihop.",
  },
  {
    matt: "provbetyg_*_ak9",
    source: "*",
    from: "2021/22",
    reason:
      "Nationella prov genomfördes inte läsåren 2019/20 och 2020/21. Åren saknas, och åren före och efter binds inte ihop.",
  },
  {
    matt: "modell_*",
    source: "*",
    from: "2016/17",
    reason: "Kommunmodellen tar från läsåret 2016/17 hänsyn till andelen elever med okänd bakgrund.",
  },
];

/** Breaks of what is known under any of the names, in order of time. */
export function breaksOf(names: readonly string[]): readonly SeriesBreak[] {
  return seriebrott
    .filter(({ matt }) => names.some((name) => fits(matt, name)))
    .map(({ from, reason, source }) => ({ from, reason, source }))
    .toSorted((a, b) => (periodOrder(a.from) ?? 0) - (periodOrder(b.from) ?? 0));
}

/** Whether a break concerns values of a source. */
export function concerns({ source }: SeriesBreak, kind: string): boolean {
  return fits(source, kind);
}

function fits(pattern: string, text: string): boolean {
  return new RegExp(`^${pattern.replaceAll("*", ".*").replaceAll("?", ".")}$`).test(text);
}

import type { ChartChoice } from "./chartChoice.js";

export interface WorkedQuestion {
  /** Part of an address. */
  readonly id: string;
  readonly question: string;
  readonly sql: string;
  readonly chart: ChartChoice;
  /** What the answer does not say. */
  readonly limit: string;
}

const points = (x: string, y: string, color = ""): ChartChoice => ({ mark: "punkter", x, y, color });
const bars = (x: string, y: string, color = ""): ChartChoice => ({ mark: "staplar", x, y, color });

/** Ten questions with their SQL, to run as they stand or to write on from. Units stand by name, never by value. */
export const workedQuestions: readonly WorkedQuestion[] = [
  {
    id: "varde-per-enhet",
    question: "Vilket meritvärde har varje enhet det senaste läsåret?",
    sql: `SELECT e.kort_namn AS enhet, v.value AS meritvarde, v.ci_low, v.ci_high, v.n, v.status_reason
FROM varden v
JOIN enheter e USING (unit_id)
WHERE v.indicator_id = 'meritvarde_ak9'
  AND v."group" = 'alla'
  AND v.perspective = 'skolenhet'
  AND v.period = (SELECT max(period) FROM varden WHERE indicator_id = 'meritvarde_ak9' AND unit_level = 'unit')
ORDER BY enhet;`,
    chart: points("meritvarde", "enhet"),
    limit:
      "Punkterna saknar intervall i bilden. Läs ci_low och ci_high i tabellen innan två enheter jämförs.",
  },
  {
    id: "over-aren",
    question: "Hur ser kommunens skolor ut över åren?",
    sql: `SELECT v.period AS lasar, i.kort_namn AS matt, v.value AS varde, v.n
FROM varden v
JOIN indikatorer i ON i.id = v.indicator_id
WHERE v.unit_level = 'municipality'
  AND v.perspective = 'kommunala_skolor'
  AND v."group" = 'alla'
  AND i.id IN ('alla_amnen_ak9', 'behorighet_yr_ak9')
ORDER BY matt, lasar;`,
    chart: points("lasar", "varde", "matt"),
    limit: "Olika elever varje år. En serie kan vara bruten; var står på Metod och källor.",
  },
  {
    id: "mot-forvantat",
    question: "Hur ligger enheterna mot det förväntade?",
    sql: `SELECT e.kort_namn AS enhet, v.period AS lasar, v.deviation AS skillnad,
  v.deviation_low, v.deviation_high, v.judgement AS bedomning, v.n
FROM varden v
JOIN enheter e USING (unit_id)
WHERE v.indicator_id = 'meritvarde_ak9' AND v."group" = 'alla' AND v.deviation IS NOT NULL
ORDER BY enhet, lasar;`,
    chart: points("skillnad", "enhet", "bedomning"),
    limit: "Det förväntade är en modell. En skillnad säger att något skiljer, inte varför.",
  },
  {
    id: "dolt",
    question: "Hur många värden är dolda, och varför?",
    sql: `SELECT coalesce(status_reason, 'inget skäl angivet') AS skal, status, count(*) AS antal
FROM varden
WHERE status <> 'ok'
GROUP BY ALL
ORDER BY skal;`,
    chart: bars("antal", "skal", "status"),
    limit: "Ett dolt värde är inte noll och inte genomsnittligt. Det går inte att räkna fram.",
  },
  {
    id: "flickor-pojkar",
    question: "Hur skiljer sig flickor och pojkar i kommunens skolor?",
    sql: `SELECT i.kort_namn AS matt, v."group" AS kon, v.value AS procent, v.n
FROM varden v
JOIN indikatorer i ON i.id = v.indicator_id
WHERE v.unit_level = 'municipality'
  AND v.perspective = 'kommunala_skolor'
  AND v."group" IN ('flickor', 'pojkar')
  AND i.id IN ('alla_amnen_ak9', 'behorighet_yr_ak9', 'behorighet_nate_ak9', 'godkant_ma_ak9', 'godkant_sv_ak9')
  AND v.period = (SELECT max(period) FROM varden WHERE indicator_id = 'alla_amnen_ak9' AND unit_level = 'municipality')
ORDER BY matt, kon;`,
    chart: points("procent", "matt", "kon"),
    limit: "Skillnaden mellan grupperna är mindre än skillnaderna inom dem.",
  },
  {
    id: "amnen",
    question: "Hur stor andel är godkända i varje ämne?",
    sql: `SELECT i.kort_namn AS amne, v.value AS godkanda, v.national AS riket, v.n
FROM varden v
JOIN indikatorer i ON i.id = v.indicator_id
WHERE v.indicator_id LIKE 'godkant_%_ak9'
  AND v.unit_level = 'municipality'
  AND v.perspective = 'kommunala_skolor'
  AND v."group" = 'alla'
  AND v.period = (SELECT max(period) FROM varden WHERE indicator_id = 'godkant_ma_ak9' AND unit_level = 'municipality')
ORDER BY amne;`,
    chart: bars("godkanda", "amne"),
    limit: "Ämnen läses av olika många. Elever utan betyg i ämnet är inte med i n.",
  },
  {
    id: "n-och-intervall",
    question: "Hur mycket vidare är intervallet när eleverna är få?",
    sql: `SELECT n AS elever, ci_high - ci_low AS intervallets_bredd, period AS lasar, unit_id
FROM varden
WHERE indicator_id = 'alla_amnen_ak9' AND unit_level = 'unit' AND "group" = 'alla' AND ci_low IS NOT NULL
ORDER BY elever;`,
    chart: points("elever", "intervallets_bredd"),
    limit: "Enheter med för få elever är dolda och saknas i bilden. Deras intervall vore ännu vidare.",
  },
  {
    id: "mot-riket",
    question: "Hur långt från Riket ligger kommunens skolor?",
    sql: `SELECT i.kort_namn AS matt, v.value - v.national AS procentenheter, v.ci_low - v.national AS lagst,
  v.ci_high - v.national AS hogst, v.period
FROM varden v
JOIN indikatorer i ON i.id = v.indicator_id
WHERE v.unit_level = 'municipality'
  AND v.perspective = 'kommunala_skolor'
  AND v."group" = 'alla'
  AND v.national IS NOT NULL
  AND i.matt_enhet LIKE '%procent%'
QUALIFY v.period = max(v.period) OVER (PARTITION BY v.indicator_id)
ORDER BY matt;`,
    chart: points("procentenheter", "matt"),
    limit:
      "Riket är ingen måttstock för en kommun med andra förutsättningar. Perioderna kan skilja mellan måtten.",
  },
  {
    id: "perioder",
    question: "Vilka perioder finns för varje mått?",
    sql: `SELECT i.kort_namn AS matt, min(v.period) AS forsta, max(v.period) AS senaste,
  count(DISTINCT v.period) AS antal_perioder
FROM varden v
JOIN indikatorer i ON i.id = v.indicator_id
WHERE v.unit_level <> 'national' AND v.value IS NOT NULL AND i.id NOT LIKE 'godkant_%' AND i.id NOT LIKE 'betyg%'
GROUP BY ALL
ORDER BY matt;`,
    chart: bars("antal_perioder", "matt"),
    limit: "En period som saknas kan vara opublicerad, dold eller inte inläst.",
  },
  {
    id: "tva-matt",
    question: "Följs meritvärde och behörighet åt mellan enheterna?",
    sql: `SELECT e.kort_namn AS enhet, a.value AS meritvarde, b.value AS behoriga, a.n
FROM varden a
JOIN varden b USING (unit_id, period, "group", perspective)
JOIN enheter e USING (unit_id)
WHERE a.indicator_id = 'meritvarde_ak9'
  AND b.indicator_id = 'behorighet_yr_ak9'
  AND a."group" = 'alla'
  AND a.period = (SELECT max(period) FROM varden WHERE indicator_id = 'meritvarde_ak9' AND unit_level = 'unit')
ORDER BY enhet;`,
    chart: points("meritvarde", "behoriga"),
    limit: "Samma elever räknas i båda måtten. Att de följs åt är väntat och är inget belägg för en orsak.",
  },
];

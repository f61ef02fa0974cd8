/** Plain reference for the indicators of subject assessments, without SQL or the product's registry. Rules: AK-3, AK-4. */

export interface AssessmentRecord {
  readonly id: string;
  readonly enhet: string;
  readonly kon: "F" | "P";
  readonly arskurs: string;
  /** End year of the läsår. */
  readonly lasarSlut: number;
  readonly tillfalle: "oktober" | "mars";
  readonly amne: string;
  readonly omdome: string;
  /** ISO day; empty where it is not told. */
  readonly datum: string;
}

export interface AssessmentCell {
  readonly n: number;
  readonly holds: number;
}

const steps = ["ej nått E-nivå", "godtagbara kunskaper", "mer än godtagbara kunskaper"];
const groups = ["omdome_ej_nadd", "omdome_godtagbara", "omdome_mer_an_godtagbara"];
const followed = new Set(["SV", "SVA", "EN", "MA"]);

const lasarText = (slut: number) => `${slut - 1}/${String(slut).slice(2)}`;
const term = ({ tillfalle }: AssessmentRecord) => (tillfalle === "oktober" ? "ht" : "vt");
const stage = (arskurs: string) =>
  "123".includes(arskurs) ? "lag" : "456".includes(arskurs) ? "mellan" : "hog";

/** A day so many months earlier, as a calendar has it: the last day of a shorter month. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const at = year * 12 + (month - 1) - months;
  const last = new Date(Date.UTC(Math.floor(at / 12), (at % 12) + 1, 0)).getUTCDate();
  const two = (number: number) => String(number).padStart(2, "0");
  return `${Math.floor(at / 12)}-${two((at % 12) + 1)}-${two(Math.min(date, last))}`;
}

/** "indicator|period|unit|group" → pupils (assessments for freshness) and how many hold; the municipality by its code. */
export function omdomenCells(
  records: readonly AssessmentRecord[],
  municipality: string,
): { readonly shares: Map<string, AssessmentCell>; readonly distributions: Map<string, AssessmentCell> } {
  const shares = new Map<string, AssessmentCell>();
  const distributions = new Map<string, AssessmentCell>();
  const count = (
    into: Map<string, AssessmentCell>,
    parts: readonly [id: string, period: string, unit: string, group: string],
    holds: boolean,
  ) => {
    const key = parts.join("|");
    const before = into.get(key) ?? { n: 0, holds: 0 };
    into.set(key, { n: before.n + 1, holds: before.holds + Number(holds) });
  };
  const share = (id: string, period: string, { enhet, kon }: AssessmentRecord, holds: boolean) => {
    for (const unit of [enhet, municipality])
      for (const group of ["alla", kon === "F" ? "flickor" : "pojkar"])
        count(shares, [id, period, unit, group], holds);
  };
  const graded = records.filter(({ arskurs }) => /^[1-9]$/.test(arskurs));
  for (const record of graded) {
    const period = `${lasarText(record.lasarSlut)} ${term(record)}`;
    const place = `${record.amne.toLowerCase()}_${stage(record.arskurs)}`;
    if (followed.has(record.amne)) {
      for (const unit of [record.enhet, municipality])
        for (const [at, group] of [...groups, "omdome_annat"].entries())
          count(
            distributions,
            [`omdomen_fordelning_${place}`, period, unit, group],
            (steps.indexOf(record.omdome) + 4) % 4 === at,
          );
    }
    const before = graded.find(
      (each) =>
        each.id === record.id &&
        each.amne === record.amne &&
        each.lasarSlut === record.lasarSlut &&
        each.tillfalle === "oktober" &&
        record.tillfalle === "mars",
    );
    const [from, to] = [steps.indexOf(before?.omdome ?? ""), steps.indexOf(record.omdome)];
    if (before && from >= 0 && to >= 0 && followed.has(record.amne)) {
      share(`omdomen_hojt_${place}`, lasarText(record.lasarSlut), record, to > from);
      share(`omdomen_sankt_${place}`, lasarText(record.lasarSlut), record, to < from);
    }
    const same = graded.filter(
      (each) => each.lasarSlut === record.lasarSlut && each.tillfalle === record.tillfalle,
    );
    const last = same
      .map(({ datum }) => datum)
      .sort()
      .at(-1);
    if (record.datum === "" || last === undefined) continue;
    share("omdomen_farska", period, record, record.datum >= monthsBefore(last, 4));
    share("omdomen_gamla", period, record, record.datum < monthsBefore(last, 8));
  }
  return { shares, distributions };
}

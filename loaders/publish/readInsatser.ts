import { insatserContract } from "../workspace/insatserContract.js";
import { readWorkspaceTable } from "../workspace/readWorkspaceTable.js";

/** A measure taken, as it is written. Texts that nothing is written in are empty. */
export interface InsatsPlan {
  readonly priority: string;
  readonly undertaking: string;
  readonly activity: string;
  readonly result: string;
  readonly expectedEffect: string;
  readonly owner: string;
  /** ISO dates. */
  readonly start: string;
  readonly end: string;
  readonly resources: string;
  readonly followUpForm: string;
  readonly indicatorId: string | null;
  /** Skolenhetskoder; empty for all units. */
  readonly unitIds: readonly string[];
  readonly baseline: string | null;
  readonly followUp: string | null;
  readonly expectedChange: { readonly amount: number; readonly isPercent: boolean } | null;
}

/** The plan in the order it is written; none without the file. Throws DataFaults with every faulty row and column. */
export async function readInsatser(dir: string): Promise<InsatsPlan[]> {
  const rows = await readWorkspaceTable(dir, "insatser.csv", insatserContract);
  return rows.map(({ values }) => ({
    priority: values.prioriterat_malomrade,
    undertaking: values.atagande,
    activity: values.aktivitet,
    result: values.resultat,
    expectedEffect: values.forvantad_effekt,
    owner: values.ansvarig_roll,
    start: values.start,
    end: values.slut,
    resources: values.resurser,
    followUpForm: values.uppfoljning,
    indicatorId: values.indikator_id || null,
    unitIds: values.enheter,
    baseline: values.utgangslage || null,
    followUp: values.foljs_upp || null,
    expectedChange:
      values.forvantad_forandring === ""
        ? null
        : {
            amount: Number.parseFloat(values.forvantad_forandring),
            isPercent: values.forvantad_forandring.endsWith("%"),
          },
  }));
}

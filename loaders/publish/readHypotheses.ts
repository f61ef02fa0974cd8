import type { HypothesisInfo } from "../../src/components/problem/problemData.js";
import { hypoteserContract } from "../workspace/hypoteserContract.js";
import { readWorkspaceTable } from "../workspace/readWorkspaceTable.js";

/** The register of hypotheses in the order it is written; none without the file. Throws DataFaults on a faulty row. */
export async function readHypotheses(dir: string): Promise<HypothesisInfo[]> {
  const rows = await readWorkspaceTable(dir, "hypoteser.csv", hypoteserContract);
  return rows.map(({ values }) => ({
    question: values.fraga,
    claim: values.pastaende,
    support: values.stod,
    counterEvidence: values.motbevis,
    refutedBy: values.vad_som_skulle_falla_det,
    status: values.status,
  }));
}

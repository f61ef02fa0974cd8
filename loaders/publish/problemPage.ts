import type { ComparisonsRow } from "../../src/analyses/analysisData.js";
import { regressionToMean } from "../../src/analyses/regressionToMean.js";
import type { EditionInfo, MetodData } from "../../src/components/pageData.js";
import type {
  HypothesisInfo,
  ProblemData,
  RegressionInfo,
} from "../../src/components/problem/problemData.js";
import { indicatorById } from "../../src/indicators/registry.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { groupBy } from "../values/groupBy.js";

export interface ProblemInput {
  readonly edition: EditionInfo;
  readonly rows: readonly ValueRow[];
  readonly comparisons: readonly ComparisonsRow[];
  readonly hypotheses: readonly HypothesisInfo[];
  readonly quality: MetodData["quality"];
}

/** What speaks against the conclusions: certainty, chance, return to the middle, the material, the register (N-3). */
export function problemPage({ edition, rows, comparisons, hypotheses, quality }: ProblemInput): ProblemData {
  const headlines = rows.filter((row) => indicatorById(row.indicator_id).headline && row.group === "alla");
  const ofUnits = headlines.filter((row) => row.unit_level === "unit");
  const latest = ofUnits.filter((row) => row.period === edition.lasar);
  const certainty = [...groupBy(latest, (row) => row.indicator_id)].map(([indicatorId, own]) => {
    const judged = (word: ValueRow["judgement"]) => own.filter(({ judgement }) => judgement === word).length;
    return {
      indicatorId,
      units: own.length,
      hidden: own.filter(({ value }) => value === null).length,
      over: judged("over"),
      somForvantat: judged("som_forvantat"),
      under: judged("under"),
      kanInteAvgoras: judged("kan_inte_avgoras"),
    };
  });
  const regressions = [...groupBy(headlines, (row) => row.indicator_id)].flatMap(
    ([indicatorId, own]): RegressionInfo[] => {
      const found = regressionToMean(own, edition.lasar);
      return found ? [{ indicatorId, ...found }] : [];
    },
  );
  return {
    edition,
    certainty,
    comparisons: comparisons.filter(({ period }) => period === edition.lasar),
    regressions,
    quality,
    // the register is working material: what is written there is not the municipality's word to the public
    hypotheses: edition.edition === "intern" ? hypotheses : null,
  };
}

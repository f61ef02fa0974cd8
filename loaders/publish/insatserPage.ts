import { type EffectQuestion, insatsEffect } from "../../src/analyses/insatsEffect.js";
import type { InsatserData } from "../../src/components/insatser/insatserData.js";
import type { EditionInfo, SourceInfo, UnitInfo } from "../../src/components/pageData.js";
import { breakBetween, sourcesOf } from "../../src/components/rowQueries.js";
import { indicatorById } from "../../src/indicators/registry.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import type { InsatsPlan } from "./readInsatser.js";

export interface InsatserInput {
  readonly edition: EditionInfo;
  /** Every published row: what is hidden in the edition is hidden here. */
  readonly rows: readonly ValueRow[];
  readonly units: readonly UnitInfo[];
  readonly sources: readonly SourceInfo[];
  readonly insatser: readonly InsatsPlan[];
}

/** The plan, each measure with what has become of its indicator, from the edition's own values and no others (N-5, F33). */
export function insatserPage({ edition, rows, units, sources, insatser }: InsatserInput): InsatserData {
  // the plan is working material: what is written there is not the municipality's word to the public
  if (edition.edition === "publik") return { edition, insatser: null };
  const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? id;
  return {
    edition,
    insatser: insatser.map((plan) => {
      const { indicatorId, unitIds, baseline: _, followUp: __, expectedChange: ___, ...words } = plan;
      const question = indicatorId === null ? null : effectQuestion(plan, indicatorId, insatser, rows);
      const compares: EffectQuestion["breakBetween"] = (before, after) => {
        const kinds = (question?.rows ?? [])
          .filter(({ period }) => period === before || period === after)
          .flatMap((row) => sourcesOf(row, sources).map(({ source }) => source));
        return indicatorId === null
          ? null
          : breakBetween(indicatorById(indicatorId), before, after, kinds, edition.gradeSystemStarts);
      };
      return {
        ...words,
        indicatorId,
        units: unitIds.map(nameOf),
        effect: question === null ? null : insatsEffect({ ...question, breakBetween: compares }),
      };
    }),
  };
}

function effectQuestion(
  { unitIds, start, end, baseline, followUp, expectedChange }: InsatsPlan,
  indicatorId: string,
  all: readonly InsatsPlan[],
  rows: readonly ValueRow[],
): Omit<EffectQuestion, "breakBetween"> {
  return {
    rows: rows.filter((row) => row.indicator_id === indicatorId && row.group === "alla"),
    indicator: indicatorById(indicatorId),
    unitIds,
    otherMeasures: all.filter((other) => other.indicatorId === indicatorId).flatMap((other) => other.unitIds),
    start,
    end,
    baseline,
    followUp,
    expected: expectedChange,
  };
}

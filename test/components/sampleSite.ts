import type { UtforskaData } from "../../src/components/exploreData.js";
import type { InsatserData } from "../../src/components/insatser/insatserData.js";
import type { KvalitetData } from "../../src/components/kvalitet/kvalitetData.js";
import type {
  AccessibilityData,
  EnhetData,
  EnheterData,
  JamforData,
  KarantanData,
  LagetData,
  MetodData,
  MonsterData,
  OrsakerData,
  ProvenanceInfo,
  SkolformData,
  SourceInfo,
} from "../../src/components/pageData.js";
import type { ProblemData } from "../../src/components/problem/problemData.js";
import type { YearData } from "../../src/components/year/yearData.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { sampleMonster, sampleOrsaker } from "./sampleAnalyses.js";
import { sampleEdition, sampleUnitRows, sampleUnits, sexRows } from "./sampleData.js";
import { sampleFindings, sampleUnknowns } from "./sampleFindings.js";
import { sampleInsatser } from "./sampleInsatser.js";
import { sampleKvalitet } from "./sampleKvalitet.js";
import { sampleProblem } from "./sampleProblem.js";
import { sampleQuarantine } from "./sampleQuarantine.js";
import { sampleSources } from "./sampleSources.js";
import { sampleSkolformer, sampleSubAreas } from "./sampleSubAreas.js";
import { sampleYear } from "./sampleYear.js";

export interface SampleSite {
  readonly laget: LagetData;
  readonly jamfor: JamforData;
  readonly monster: MonsterData;
  readonly orsaker: OrsakerData;
  readonly problem: ProblemData;
  readonly utforska: UtforskaData;
  readonly arshjul: YearData;
  readonly insatser: InsatserData;
  readonly kvalitet: KvalitetData;
  readonly tillganglighet: AccessibilityData;
  readonly enheter: EnheterData;
  readonly metod: MetodData;
  readonly karantan: KarantanData;
  readonly skolform: readonly SkolformData[];
  readonly enhet: readonly EnhetData[];
}

function provenanceOf(row: ValueRow, sources: readonly SourceInfo[]): ProvenanceInfo[] {
  return row.source_ids.split("+").map((sourceId, index) => ({
    indicator_id: row.indicator_id,
    unit_id: row.unit_id,
    period: row.period,
    group: row.group,
    perspective: row.perspective,
    sourceId,
    role: index === 0 ? "value" : "expected",
    rowFirst: sources.find((source) => source.id === sourceId)?.source === "betyg" ? null : 118 + index,
    rowLast: null,
    place: null,
  }));
}

/** The JSON of every page, as the publisher writes it. */
export function sampleSite(): SampleSite {
  const rows = sampleUnitRows();
  const enhet = sampleUnits.map((info): EnhetData => {
    const own = rows.filter((row) => row.unit_id === info.id);
    const around = rows.filter((row) => row.unit_level !== "unit");
    return {
      edition: sampleEdition,
      unit: info,
      rows: [...own, ...own.flatMap(sexRows), ...around],
      sources: sampleSources,
      provenance: own.flatMap((row) => provenanceOf(row, sampleSources)),
      findings: sampleFindings.filter((finding) => finding.unitId === info.id),
    };
  });
  return {
    laget: {
      edition: sampleEdition,
      units: sampleUnits,
      rows,
      sources: sampleSources,
      subAreas: sampleSubAreas,
      lead: "Meritvärdet ligger under Riket i fyra av de sex enheter som kan visas. I två av dem är skillnaden mot det förväntade värdet säkerställd; i en kan den inte avgöras.",
      findings: sampleFindings,
      unknowns: sampleUnknowns,
    },
    jamfor: { edition: sampleEdition, units: sampleUnits, rows, sources: sampleSources },
    monster: sampleMonster,
    orsaker: sampleOrsaker,
    problem: sampleProblem,
    utforska: { edition: sampleEdition, units: sampleUnits, notebooks: [] },
    arshjul: sampleYear,
    insatser: sampleInsatser,
    kvalitet: sampleKvalitet,
    tillganglighet: { edition: sampleEdition, contact: "kvalitet@exempelbo.example", reviewed: "2026-01-15" },
    enheter: { edition: sampleEdition, skolformer: sampleSkolformer, units: sampleUnits },
    metod: {
      edition: sampleEdition,
      absenceLimits: [
        { percent: 10, decided: null },
        { percent: 15, decided: { by: "barn- och utbildningsnämnden", date: "2025-09-12" } },
      ],
      sources: sampleSources,
      quality: [
        {
          check: "monoton",
          outcome: "ok",
          text: "Behörighet till naturvetenskap är aldrig högre än till yrkesprogram.",
        },
        {
          check: "nolla",
          outcome: "observera",
          text: "Skolverkets fil har 0 elever i en kolumn där andelen finns (Byskolan, 2021/22). Värdet behandlas som saknat.",
        },
      ],
      findingRules: [
        {
          id: "F-under-forvantat",
          text: "Enheten ligger under förväntat värde det senaste läsåret, och skillnaden är säkerställd.",
        },
        {
          id: "F-kan-inte-avgoras",
          text: "Enheten har ett förväntat värde, men intervallet för skillnaden rymmer både noll och skillnader som spelar roll.",
        },
      ],
    },
    karantan: { edition: sampleEdition, allowedShare: 0.02, files: sampleQuarantine },
    skolform: sampleSkolformer.map((skolform) => ({
      edition: sampleEdition,
      skolform,
      subAreas: sampleSubAreas.filter((area) => area.skolform === skolform),
      rows: skolform === "grundskola" ? rows.filter((row) => row.period === sampleEdition.lasar) : [],
      units: sampleUnits,
    })),
    enhet,
  };
}

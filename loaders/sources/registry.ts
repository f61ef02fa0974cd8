import { betyg } from "./betyg/betyg.js";
import { kartlagdExport } from "./kartlagd-export/kartlagdExport.js";
import { koladaData } from "./kolada-data/koladaData.js";
import { koladaKpi } from "./kolada-kpi/koladaKpi.js";
import { koladaMunicipality } from "./kolada-municipality/koladaMunicipality.js";
import { koladaMunicipalityGroups } from "./kolada-municipality-groups/koladaMunicipalityGroups.js";
import { salsa } from "./salsa/salsa.js";
import { skolverketBehorighetKommun } from "./skolverket-behorighet-kommun/skolverketBehorighetKommun.js";
import { skolverketSlutbetygSkolenhet } from "./skolverket-slutbetyg-skolenhet/skolverketSlutbetygSkolenhet.js";
import type { Source } from "./source.js";

/** Every source a file may be from. Where two fit equally well, the earlier is taken. */
export const sources: readonly Source[] = [
  betyg,
  skolverketSlutbetygSkolenhet,
  skolverketBehorighetKommun,
  salsa,
  koladaData,
  koladaKpi,
  koladaMunicipality,
  koladaMunicipalityGroups,
  // without a workspace it has no mappings: see workspaceSources
  kartlagdExport(),
];

/** Throws on an id that no source has. */
export function sourceById(id: string): Source {
  const source = sources.find((candidate) => candidate.id === id);
  if (source === undefined) throw new Error(`unknown source: ${id}`);
  return source;
}

import { betyg } from "./betyg/betyg.js";
import { koladaData } from "./kolada-data/koladaData.js";
import { koladaKpi } from "./kolada-kpi/koladaKpi.js";
import { koladaMunicipality } from "./kolada-municipality/koladaMunicipality.js";
import { koladaMunicipalityGroups } from "./kolada-municipality-groups/koladaMunicipalityGroups.js";
import { koladaOudata } from "./kolada-oudata/koladaOudata.js";
import { pxwebJsonstat } from "./pxweb-jsonstat/pxwebJsonstat.js";
import { salsa } from "./salsa/salsa.js";
import { skolenhetsregistret } from "./skolenhetsregistret/skolenhetsregistret.js";
import { skolenkatenApi } from "./skolenkaten-api/skolenkatenApi.js";
import { skolenkatenIndex } from "./skolenkaten-index/skolenkatenIndex.js";
import { skolverketApiSkolenheter } from "./skolverket-api-skolenheter/skolverketApiSkolenheter.js";
import { skolverketApiStatistikGr } from "./skolverket-api-statistik-gr/skolverketApiStatistikGr.js";
import { skolverketBehorighetKommun } from "./skolverket-behorighet-kommun/skolverketBehorighetKommun.js";
import { skolverketSlutbetygSkolenhet } from "./skolverket-slutbetyg-skolenhet/skolverketSlutbetygSkolenhet.js";
import type { Source } from "./source.js";
import { ss12000 } from "./ss12000/ss12000.js";

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
  koladaOudata,
  skolverketApiStatistikGr,
  skolverketApiSkolenheter,
  skolenhetsregistret,
  skolenkatenApi,
  skolenkatenIndex,
  pxwebJsonstat,
  ss12000,
];

/** Throws on an id that no source has. */
export function sourceById(id: string): Source {
  const source = sources.find((candidate) => candidate.id === id);
  if (source === undefined) throw new Error(`unknown source: ${id}`);
  return source;
}

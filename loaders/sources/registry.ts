import { passingCode } from "../standard/passingCode.js";
import { betyg } from "./betyg/betyg.js";
import { franvaro } from "./franvaro/franvaro.js";
import { kartlagdExport } from "./kartlagd-export/kartlagdExport.js";
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
import { skolenkatenXlsx } from "./skolenkaten-xlsx/skolenkatenXlsx.js";
import { skolverketAmnesbetygOverTid } from "./skolverket-amnesbetyg-over-tid/skolverketAmnesbetygOverTid.js";
import { skolverketApiSkolenheter } from "./skolverket-api-skolenheter/skolverketApiSkolenheter.js";
import { skolverketApiStatistikGr } from "./skolverket-api-statistik-gr/skolverketApiStatistikGr.js";
import { skolverketAvgangseleverSkolenhet } from "./skolverket-avgangselever-skolenhet/skolverketAvgangseleverSkolenhet.js";
import { skolverketBehorighetKommun } from "./skolverket-behorighet-kommun/skolverketBehorighetKommun.js";
import { skolverketBetygAk6Kommun } from "./skolverket-betyg-ak6-kommun/skolverketBetygAk6Kommun.js";
import { skolverketBetygsresultatOverTid } from "./skolverket-betygsresultat-over-tid/skolverketBetygsresultatOverTid.js";
import { skolverketEleverKommun } from "./skolverket-elever-kommun/skolverketEleverKommun.js";
import { skolverketEleverSkolenhet } from "./skolverket-elever-skolenhet/skolverketEleverSkolenhet.js";
import { skolverketKostnaderKommun } from "./skolverket-kostnader-kommun/skolverketKostnaderKommun.js";
import { skolverketNpAk9Kommun } from "./skolverket-np-ak9-kommun/skolverketNpAk9Kommun.js";
import { skolverketPersonalKommun } from "./skolverket-personal-kommun/skolverketPersonalKommun.js";
import { skolverketSlutbetygKommun } from "./skolverket-slutbetyg-kommun/skolverketSlutbetygKommun.js";
import { skolverketSlutbetygSkolenhet } from "./skolverket-slutbetyg-skolenhet/skolverketSlutbetygSkolenhet.js";
import type { Source } from "./source.js";
import { ss12000 } from "./ss12000/ss12000.js";
import { standardSources } from "./standardSources.js";

/** Every source a file may be from. Where two fit equally well, the earlier is taken. */
export const sources: readonly Source[] = [
  betyg,
  franvaro,
  // codes that mean nothing beyond this run: see workspaceSources
  ...standardSources(passingCode),
  skolverketSlutbetygSkolenhet,
  skolverketBehorighetKommun,
  skolverketSlutbetygKommun,
  skolverketBetygAk6Kommun,
  skolverketAmnesbetygOverTid,
  skolverketBetygsresultatOverTid,
  skolverketNpAk9Kommun,
  skolverketEleverKommun,
  skolverketEleverSkolenhet,
  skolverketPersonalKommun,
  skolverketKostnaderKommun,
  skolverketAvgangseleverSkolenhet,
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
  skolenkatenXlsx,
  pxwebJsonstat,
  ss12000,
  // without a workspace it has no mappings: see workspaceSources
  kartlagdExport(),
];

/** Throws on an id that no source has. */
export function sourceById(id: string): Source {
  const source = sources.find((candidate) => candidate.id === id);
  if (source === undefined) throw new Error(`unknown source: ${id}`);
  return source;
}

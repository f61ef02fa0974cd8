import { isLasar, parseLasar } from "../../src/format/lasar.js";
import type { KommunConfig } from "../workspace/kommunConfig.js";

export interface DcatInput {
  readonly municipality: { readonly code: string; readonly name: string };
  readonly openData: NonNullable<KommunConfig["oppna_data"]>;
  /** ISO date: the figures are as they were known then. */
  readonly asOf: string;
  /** Periods of the published values. */
  readonly periods: readonly string[];
}

const licences: Readonly<Record<DcatInput["openData"]["licens"], string>> = {
  cc0: "http://creativecommons.org/publicdomain/zero/1.0/",
  "cc-by": "http://creativecommons.org/licenses/by/4.0/",
};
const authority = "http://publications.europa.eu/resource/authority";

/** Media types by IANA, of the same values in two forms. */
const forms = [
  { file: "values.csv", format: "text/csv", title: "Värden som text (csv)" },
  { file: "values.parquet", format: "application/vnd.apache.parquet", title: "Värden som parquet" },
];

/**
 * The public edition as DCAT-AP-SE 3.0 in RDF/XML, which dataportal.se harvests. Every address is absolute, and what the portal
 * asks an identifier of has one. The licence of the description itself is CC0, as the profile asks; that of
 * the data is the municipality's. Source: https://docs.dataportal.se/dcat/ and its page on harvesting.
 */
export function dcatCatalog({ municipality, openData, asOf, periods }: DcatInput): string {
  const base = openData.adress.endsWith("/") ? openData.adress : `${openData.adress}/`;
  const own = (id: string) => `${base}data/dcat.rdf#${id}`;
  const [catalog, dataset, contact] = [own("katalog"), own("varden"), own("kontakt")];
  const publisher = `http://dataportal.se/organisation/SE${openData.organisationsnummer}`;
  const name = `${municipality.name} kommun`;
  const nodes = [
    node("dcat:Catalog", catalog, [
      text("dcterms:title", `Skolresultat från ${name}`),
      text("dcterms:description", `Öppna data om skolans resultat, från ${name}.`),
      link("dcterms:publisher", publisher),
      link("dcterms:license", licences.cc0),
      link("dcterms:language", `${authority}/language/SWE`),
      link("dcat:themeTaxonomy", `${authority}/data-theme`),
      date("dcterms:modified", asOf),
      link("foaf:homepage", base),
      link("dcat:dataset", dataset),
    ]),
    node("foaf:Agent", publisher, [
      plain("foaf:name", name),
      link("dcterms:type", "http://purl.org/adms/publishertype/LocalAuthority"),
    ]),
    node("dcat:Dataset", dataset, [
      text("dcterms:title", "Skolans resultat per enhet och kommun"),
      text(
        "dcterms:description",
        "Ett värde per mått, enhet eller kommun, period och grupp, med antal, 95 procents intervall, förväntat värde där det finns, och orsaken där inget värde visas. Grupper med få elever är dolda. Vad kolumnerna betyder står i datapackage.json, vad måtten betyder i indicators.json.",
      ),
      link("dcterms:publisher", publisher),
      link("dcat:contactPoint", contact),
      link("dcat:theme", `${authority}/data-theme/EDUC`),
      ...["skola", "skolresultat", "betyg", "kvalitet"].map((word) => text("dcat:keyword", word)),
      link("dcterms:language", `${authority}/language/SWE`),
      link("dcterms:accessRights", `${authority}/access-right/PUBLIC`),
      link("dcterms:accrualPeriodicity", `${authority}/frequency/ANNUAL`),
      plain("dcterms:identifier", `nulage-${municipality.code}`),
      date("dcterms:modified", asOf),
      link("dcat:landingPage", base),
      ...temporal(periods),
      ...forms.map(({ file }) => link("dcat:distribution", own(file))),
    ]),
    ...forms.map(({ file, format, title }) =>
      node("dcat:Distribution", own(file), [
        text("dcterms:title", title),
        link("dcat:accessURL", `${base}data/${file}`),
        link("dcat:downloadURL", `${base}data/${file}`),
        plain("dcterms:format", format),
        link("dcterms:license", licences[openData.licens]),
      ]),
    ),
    node("vcard:Organization", contact, [
      plain("vcard:fn", `${openData.kontakt_roll}, ${name}`),
      link("vcard:hasEmail", `mailto:${openData.epost}`),
    ]),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF
  xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  xmlns:dcat="http://www.w3.org/ns/dcat#"
  xmlns:dcterms="http://purl.org/dc/terms/"
  xmlns:foaf="http://xmlns.com/foaf/0.1/"
  xmlns:vcard="http://www.w3.org/2006/vcard/ns#">
${nodes.join("\n")}
</rdf:RDF>
`;
}

const xsd = "http://www.w3.org/2001/XMLSchema#date";

/** The läsår and calendar years that the values are of; a läsår is from 1 July (skollagen 3 kap. 3 §). */
function temporal(periods: readonly string[]): string[] {
  const spans = periods.flatMap((period): (readonly [string, string])[] => {
    if (isLasar(period)) {
      const end = parseLasar(period);
      return [[`${end - 1}-07-01`, `${end}-06-30`]];
    }
    return /^\d{4}$/.test(period) ? [[`${period}-01-01`, `${period}-12-31`]] : [];
  });
  const first = spans.map(([from]) => from).sort()[0];
  const last = spans
    .map(([, to]) => to)
    .sort()
    .at(-1);
  if (first === undefined || last === undefined) return [];
  const inside = [date("dcat:startDate", first), date("dcat:endDate", last)].map((line) => `      ${line}`);
  return [
    [
      "<dcterms:temporal>",
      `      <dcterms:PeriodOfTime>`,
      ...inside.map((line) => `  ${line}`),
      `      </dcterms:PeriodOfTime>`,
      "    </dcterms:temporal>",
    ].join("\n"),
  ];
}

function node(type: string, id: string, properties: readonly string[]): string {
  const lines = properties.map((property) => `    ${property}`);
  return [`  <${type} rdf:about="${escaped(id)}">`, ...lines, `  </${type}>`].join("\n");
}

const text = (name: string, value: string) => `<${name} xml:lang="sv">${escaped(value)}</${name}>`;
const plain = (name: string, value: string) => `<${name}>${escaped(value)}</${name}>`;
const date = (name: string, value: string) => `<${name} rdf:datatype="${xsd}">${value}</${name}>`;
const link = (name: string, address: string) => `<${name} rdf:resource="${escaped(address)}"/>`;

function escaped(value: string): string {
  return value
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

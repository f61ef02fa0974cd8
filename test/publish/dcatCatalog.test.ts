import { describe, expect, it } from "vitest";
import { dcatCatalog } from "../../loaders/publish/dcatCatalog.js";
import { kommunConfig } from "../../loaders/workspace/kommunConfig.js";

const openData = {
  adress: "https://skolresultat.exempelbo.example/publik",
  organisationsnummer: "2120009900",
  kontakt_roll: "Kvalitetsstrateg",
  epost: "oppnadata@exempelbo.example",
  licens: "cc-by",
} as const;
const rdf = (name = "Exempelbo") =>
  dcatCatalog({
    municipality: { code: "9900", name },
    openData,
    asOf: "2026-02-01",
    periods: ["2020/21", "2024/25", "2025", "2025-10"],
  });

interface Node {
  readonly type: string;
  readonly id: string;
  readonly body: string;
}
const nodesOf = (text: string): Node[] =>
  [...text.matchAll(/^ {2}<([\w:]+) rdf:about="([^"]*)">([\s\S]*?)^ {2}<\/\1>/gm)].map((match) => ({
    type: match[1] ?? "",
    id: match[2] ?? "",
    body: match[3] ?? "",
  }));

/** Properties that the profile has at least one of, by class. Source: DCAT-AP-SE, its mandatory properties. */
const mandatory: Readonly<Record<string, readonly string[]>> = {
  "dcat:Catalog": [
    "dcterms:title",
    "dcterms:description",
    "dcterms:publisher",
    "dcterms:license",
    "dcat:dataset",
  ],
  "foaf:Agent": ["foaf:name"],
  "dcat:Dataset": ["dcterms:title", "dcterms:description", "dcterms:publisher"],
  "dcat:Distribution": ["dcat:accessURL"],
  "vcard:Organization": ["vcard:fn", "vcard:hasEmail"],
};

describe("the description of open data", () => {
  it("F38: has every mandatory property of DCAT-AP-SE in each class, and contact, licence and period beside them", () => {
    const nodes = nodesOf(rdf());
    for (const [type, properties] of Object.entries(mandatory)) {
      const own = nodes.filter((node) => node.type === type);
      expect([type, own.length > 0]).toEqual([type, true]);
      for (const { body } of own)
        for (const property of properties) expect(body).toMatch(new RegExp(`<${property}[ >]`));
    }
    const [dataset] = nodes.filter(({ type }) => type === "dcat:Dataset");
    expect(dataset?.body).toMatch(/<dcat:contactPoint /);
    expect(dataset?.body).toMatch(/startDate[^>]*>2020-07-01<.*\s.*endDate[^>]*>2025-12-31</);
    const catalog = nodes.find(({ type }) => type === "dcat:Catalog");
    expect(catalog?.body).toContain("http://creativecommons.org/publicdomain/zero/1.0/");
    for (const { body } of nodes.filter(({ type }) => type === "dcat:Distribution"))
      expect(body).toContain('"http://creativecommons.org/licenses/by/4.0/"');
    expect(nodes.find(({ type }) => type === "vcard:Organization")?.body).toContain(
      "Kvalitetsstrateg, Exempelbo kommun",
    );
  });

  it("F38: every identifier is absolute and its own, and every thing that is pointed to is described", () => {
    const text = rdf();
    const nodes = nodesOf(text);
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    for (const [, address = ""] of text.matchAll(/rdf:(?:about|resource)="([^"]*)"/g))
      expect(address).toMatch(/^(https?:\/\/|mailto:)[^\s"<>]+$/);
    const described = new Set(nodes.map(({ id }) => id));
    for (const [, address = ""] of text.matchAll(
      /<(?:dcat:dataset|dcat:distribution|dcterms:publisher|dcat:contactPoint) rdf:resource="([^"]*)"/g,
    ))
      expect(described).toContain(address);
    expect(text).toContain(
      'rdf:resource="https://skolresultat.exempelbo.example/publik/data/values.parquet"',
    );
  });

  it("F38: is well-formed XML whatever the municipality is called", () => {
    const text = rdf('A & B <"kommun">');
    const open: string[] = [];
    for (const [, close, name = "", own] of text
      .slice(text.indexOf("<rdf:RDF"))
      .matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
      if (close) expect(open.pop()).toBe(name);
      else if (!own) open.push(name);
    }
    expect(open).toEqual([]);
    expect(text).toContain("A &amp; B &lt;&quot;kommun&quot;&gt; kommun");
  });

  it("F38: is asked for in kommun.json, whole or not at all, with a role for contact and a licence that is chosen", () => {
    const config = (oppna_data: object) =>
      kommunConfig.safeParse({ kod: "9900", namn: "Exempelbo", oppna_data });
    expect(config(openData).success).toBe(true);
    for (const wrong of [
      { adress: "http://exempelbo.example" },
      { adress: "https://exempelbo.example/?a=b" },
      { organisationsnummer: "212000-9900" },
      { kontakt_roll: "anna@exempelbo.example" },
      { licens: undefined },
      { licens: "mit" },
    ])
      expect([wrong, config({ ...openData, ...wrong }).success]).toEqual([wrong, false]);
  });
});

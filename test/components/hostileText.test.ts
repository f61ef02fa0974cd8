import { describe, expect, it } from "vitest";
import { escapeCssString, escapeHtml } from "../../loaders/publish/site/escape.js";
import { renderSitePages } from "../../loaders/publish/site/renderSitePages.js";
import { toColumns } from "../../src/components/rowColumns.js";
import { sampleSite } from "./sampleSite.js";

const hostile = '</title><script>alert("x")</script><img src=x onerror=alert(1)>';

describe("text from data", () => {
  it("never becomes markup, in any page", async () => {
    const site = sampleSite();
    const edition = { ...site.laget.edition, municipality: { code: "9999", name: hostile } };
    const units = site.enheter.units.map((unit) => ({
      ...unit,
      name: hostile,
      shortName: hostile,
      huvudman: hostile,
    }));
    const files: Readonly<Record<string, unknown>> = {
      "laget.json": { ...site.laget, edition, units, lead: hostile },
      "jamfor.json": { ...site.jamfor, rows: toColumns(site.jamfor.rows), edition, units },
      "monster.json": { ...site.monster, edition, units },
      "orsaker.json": { ...site.orsaker, edition, units },
      "arshjul.json": {
        edition,
        entries: [{ month: 2, kind: "mote", title: hostile, level: "kommun", needs: [] }],
      },
      "insatser.json": {
        edition,
        insatser: (site.insatser.insatser ?? []).map((insats) => ({
          ...insats,
          priority: hostile,
          undertaking: hostile,
          activity: hostile,
          result: hostile,
          owner: hostile,
          units: [hostile],
        })),
      },
      "kvalitet.json": {
        ...site.kvalitet,
        edition,
        delmal: [
          {
            skolform: "grundskola",
            id: hostile,
            title: hostile,
            officialIndicator: hostile,
            source: hostile,
            url: "https://exempelbo.example",
            fetched: "2026-01-01",
            measures: [],
          },
        ],
        complaints: [{ quarter: "2025 kv 3", themes: [{ theme: hostile, count: 12 }], total: 12 }],
      },
      "utforska.json": { edition, units, notebooks: [{ path: "anteckningar/x.html", title: hostile }] },
      "problem.json": {
        ...site.problem,
        edition,
        hypotheses: [
          {
            question: hostile,
            claim: hostile,
            support: hostile,
            counterEvidence: hostile,
            refutedBy: hostile,
            status: "öppen",
          },
        ],
      },
      "enheter.json": { edition, units: units.slice(0, 1), skolformer: ["grundskola"] },
      "tillganglighet.json": { ...site.tillganglighet, edition, contact: hostile },
      "metod.json": { ...site.metod, edition },
      "karantan.json": {
        ...site.karantan,
        edition,
        files: site.karantan.files.map((file) => ({ ...file, fileName: hostile })),
      },
      "skolform/grundskola.json": { ...site.skolform[1], edition, units },
      [`enhet/${units[0]?.id}.json`]: { ...site.enhet[0], edition, unit: units[0] },
    };
    const pages = await renderSitePages(async (name) => files[name], true);
    expect(pages).toHaveLength(16);
    for (const page of pages) {
      expect(page.html).not.toContain("<script");
      expect(page.html).not.toContain("<img");
      expect(page.html).toContain("&lt;script>");
    }
  });

  it("is escaped in head and running head", () => {
    expect(escapeHtml(hostile)).not.toMatch(/[<>"]/);
    expect(escapeCssString('"}</style>\\')).not.toMatch(/["<>}]/);
    expect(escapeCssString("Östra skolan 7–9 · A")).toBe("Östra skolan 7–9 · A");
  });
});

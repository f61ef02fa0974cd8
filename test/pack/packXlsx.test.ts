import { readXlsx } from "hucre/xlsx";
import JSZip from "jszip";
import { expect, it } from "vitest";
import { packXlsx } from "../../loaders/pack/packXlsx.js";
import { packContent } from "../../src/pack/packContent.js";
import { packRow } from "./packRow.js";

const hostile = ['=HYPERLINK("https://example.org")', "+1+1", "-2", "@SUM(A1)", "00012345"];

it("F37: a text stays a text in the workbook, whatever it begins with", async () => {
  const content = packContent({
    kind: "februari",
    municipality: { code: "9900", name: "Exempelbo" },
    asOf: "2026-02-01",
    programVersion: "0",
    meeting: { titles: ["Februarimötet"], needs: [{ id: "meritvarde_ak9", maxAge: null }] },
    rows: [packRow()],
    units: [],
    sources: [],
    quality: hostile.map((text) => ({ check: text, outcome: "observera", text })),
    acceptStale: null,
  });
  const bytes = await packXlsx(content);
  const log = (await readXlsx(bytes)).sheets.find(({ name }) => name === "Kvalitetslogg");
  expect(log?.rows.slice(1).map(([check]) => check)).toEqual(hostile);
  const zip = await JSZip.loadAsync(bytes);
  for (const name of Object.keys(zip.files))
    expect(await zip.file(name)?.async("string")).not.toMatch(/<f[ >]/);
});

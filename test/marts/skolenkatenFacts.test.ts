import { copyFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { runImport } from "../../loaders/pipeline.js";
import { readCells } from "../../loaders/values/readCells.js";
import { valueRows } from "../../loaders/values/valueRows.js";
import { indicatorById } from "../../src/indicators/registry.js";
import type { ValueRow } from "../../src/indicators/valueRow.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";
import { describeReal, realPath } from "../support/real.js";
import { surveyBook } from "../support/surveyBook.js";

const enheter = (codes: readonly string[]) =>
  `skolenhetskod;namn;huvudman\n${codes.map((code) => `${code};Skola ${code};Kommunal`).join("\n")}\n`;

async function told(
  incoming: Readonly<Record<string, Uint8Array>>,
  codes: readonly string[] = ["90000001", "90000002", "90000003"],
): Promise<{ rows: readonly ValueRow[]; findings: readonly string[] }> {
  const workspace = await makeWorkspace({
    namn: "Exempelby",
    incoming,
    own: { "enheter.csv": enheter(codes) },
  });
  await runImport(workspace, undefined, "2026-02-01");
  const warehouse = await openMarts(workspace);
  const options = { municipalityCode: "9900", minimumN: 10, sourceKey: String };
  const rows = valueRows(await readCells(warehouse), options).map(({ row }) => row);
  const findings = await warehouse.query(
    "select message from meta.check where rule = 'skolenkat_summa' order by message",
  );
  return { rows, findings: findings.map((each) => String(each["message"])) };
}

const name = "skolenkaten-elever-grundskola-ak-8-2024.xlsx";
const find = (rows: readonly ValueRow[], id: string, unit: string) =>
  rows.find(({ indicator_id, unit_id }) => indicator_id === id && unit_id === unit);

describe("Skolenkäten per unit", () => {
  it("EN-8: the index stands as published, and under five answers is hidden also where the source shows it", async () => {
    const { rows } = await told({ [name]: surveyBook({ trygghet: [8.6, 7.2, 0] }) });
    expect(find(rows, "skolenkaten_trygghet_elever_ak8", "90000001")).toMatchObject({
      value: 8.6,
      status: "ok",
      status_reason: "Svarsfrekvens 90 procent.",
      n: 45,
      period: "VT24",
      perspective: "skolenhet",
    });
    for (const id of ["skolenkaten_trygghet_elever_ak8", "skolenkaten_svarsfrekvens_elever_ak8"])
      expect(find(rows, id, "90000002")).toMatchObject({
        value: null,
        status: "suppressed",
        status_reason: "Färre än 5 svar.",
        n: null,
      });
    // 0 is a real zero (EN-2)
    expect(find(rows, "skolenkaten_trygghet_elever_ak8", "90000003")).toMatchObject({ value: 0, n: 12 });
    expect(find(rows, "skolenkaten_svarsfrekvens_elever_ak8", "90000003")).toMatchObject({ value: 60 });
  });

  it("EN-7: the answers of guardians are told of as weaker", async () => {
    const { rows } = await told({ "skolenkaten-vardnadshavare-grundskola-2024.xlsx": surveyBook() });
    expect(find(rows, "skolenkaten_trygghet_vardnadshavare", "90000001")?.status_reason).toMatch(
      /^Svarsfrekvens 90 procent\. Samma inloggning .* svagare\.$/,
    );
  });

  it("EN-5: the questions of 2018 and 2022 break the series", () => {
    const { breaks } = indicatorById("skolenkaten_studiero_elever_ak8");
    expect(breaks.map(({ from }) => from)).toEqual(["HT18", "VT22"]);
  });

  it("EN-8: a check holds the units' weighted index within 0,35 of the municipality's row", async () => {
    // trygghet in the row is 7,8: the units weigh (45·8,6 + 12·6,4) / 57 = 8,14, and (45·8,6 + 12·6) / 57 = 8,05
    const near = await told({ [name]: surveyBook({ trygghet: [8.6, "-", 6] }) });
    expect(near.findings.filter((each) => each.includes("Trygghet"))).toEqual([]);
    const far = await told({ [name]: surveyBook({ trygghet: [8.6, "-", 8] }) });
    expect(far.findings.filter((each) => each.includes("Trygghet"))[0]).toMatch(
      /^Enheternas index för .*Trygghet är vägt 8,5, men kommunens är 7,8\. /,
    );
    const elsewhere = await told({ [name]: surveyBook({ place: "Annanby", trygghet: [1, 1, 1] }) });
    expect(elsewhere.findings).toEqual([]);
  });
});

const told5 = z.object({ n: z.number(), sem: z.string(), ak: z.string().optional() });
const school = z.object({
  skolenhetskod: z.string(),
  data: z
    .object({
      e: told5.extend({ trygg: z.number().nullish(), ro: z.number().nullish() }).nullish(),
      p: told5.extend({ trygg: z.number().nullish(), ro: z.number().nullish() }).nullish(),
    })
    .nullish(),
});

describeReal("Skolenkäten's indices of real units", () => {
  it("EN-2: stand as published for both groups, each round apart", async () => {
    const path = realPath("skolenkaten", "survey-gr.jsonl.gz");
    const lines = gunzipSync(await readFile(path))
      .toString("utf8")
      .trim()
      .split("\n");
    const every = lines.map((line) => school.parse(JSON.parse(line)));
    const some = every.filter(({ data }) => data?.e && data.p).slice(0, 60);
    const workspace = await makeWorkspace({
      own: { "enheter.csv": enheter(some.map(({ skolenhetskod }) => skolenhetskod)) },
    });
    await copyFile(path, join(workspace.incoming, "survey-gr.jsonl.gz"));
    await runImport(workspace, undefined, "2026-02-01");
    const cells = await readCells(await openMarts(workspace));
    const rows = valueRows(cells, { municipalityCode: "9900", minimumN: 10, sourceKey: String }).map(
      ({ row }) => row,
    );
    const ours = rows
      .filter(({ indicator_id }) => indicator_id.startsWith("skolenkaten_"))
      .filter(({ value }) => value !== null)
      .map(({ indicator_id, unit_id, period, value }) => [indicator_id, unit_id, period, value].join("|"));
    const theirs = some.flatMap(({ skolenhetskod, data }) =>
      (["e", "p"] as const).flatMap((who) => {
        const told = data?.[who];
        if (!told || told.n < 5) return [];
        const group = who === "p" ? "vardnadshavare" : `elever_${told.ak}`;
        return (
          [
            ["trygghet", told.trygg],
            ["studiero", told.ro],
          ] as const
        ).flatMap(([area, value]) =>
          typeof value === "number"
            ? [`skolenkaten_${area}_${group}|${skolenhetskod}|${told.sem}|${value}`]
            : [],
        );
      }),
    );
    expect(ours.length).toBeGreaterThan(200);
    expect(ours.sort()).toEqual(theirs.sort());
  });
});

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it, onTestFinished } from "vitest";
import { DataFaults } from "../../loaders/intake/dataFaults.js";
import { kvalitetPage } from "../../loaders/publish/kvalitet/kvalitetPage.js";
import { protectComplaints } from "../../loaders/publish/kvalitet/protectComplaints.js";
import { readQualityWork } from "../../loaders/publish/kvalitet/readQualityWork.js";
import { createWorkspace } from "../../loaders/workspace/createWorkspace.js";
import { insatserContract } from "../../loaders/workspace/insatserContract.js";
import { klagomalContract } from "../../loaders/workspace/klagomalContract.js";
import { kvalitetssystemContract } from "../../loaders/workspace/kvalitetssystemContract.js";
import { manadsbrevContract } from "../../loaders/workspace/manadsbrevContract.js";
import { KvalitetPage } from "../../src/components/KvalitetPage.js";
import type { KvalitetData } from "../../src/components/kvalitet/kvalitetData.js";
import { indicatorById } from "../../src/indicators/registry.js";
import { makeWorkspace } from "../support/makeWorkspace.js";
import { emptyRow, sampleEdition } from "./sampleData.js";
import { sampleKvalitet } from "./sampleKvalitet.js";

const system = "skolform;delmal_id;delmal;indikator_id;indikator;kalla;url;hamtad;framgangsfaktor;vara_matt";
const page = (data: KvalitetData) =>
  renderToString(h(KvalitetPage, { data }))
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

async function work(own: Record<string, string>, limit = 5) {
  const workspace = await makeWorkspace({ own });
  return readQualityWork(workspace.dir, limit);
}

async function faultOf(own: Record<string, string>) {
  const error = await work(own).catch((caught: unknown) => caught);
  if (!(error instanceof DataFaults)) throw new Error("no fault was found");
  return error.faults[0];
}

describe("the national quality system", () => {
  it("KS-1, KS-2, KS-4: names its parts, the seven factors of success and the law, and says what is not filled in", async () => {
    const text = page(kvalitetPage({ edition: sampleEdition, rows: [], qualityWork: await work({}) }));
    for (const part of ["målsättningar", "delmål", "indikatorer", "framgångsfaktorer"])
      expect(text).toContain(part);
    for (const factor of ["Förtroendefullt klimat", "Kompensatoriska insatser", "Professionell utveckling"])
      expect(text).toContain(factor);
    expect(text).toContain("Inget mått är kopplat till någon framgångsfaktor än.");
    expect(text).toContain("Delmålen är inte ifyllda.");
    expect(text).toMatch(/Skollagen 4 kap. 3–6 §§.*analyserar orsaker.*dokumenterar.*Elevhälsan.*klagomål/);
  });

  it("KS-3: ships an empty file to type Skolverket's titles into, with every column, and maps our measures", async () => {
    const dir = await mkdtemp(join(tmpdir(), "nulage-ks-"));
    onTestFinished(() => rm(dir, { recursive: true, force: true }));
    await createWorkspace(dir, { code: "0685", name: "Vetlanda", calendar: [] });
    for (const [file, { shape }] of [
      ["kvalitetssystem.csv", kvalitetssystemContract],
      ["insatser.csv", insatserContract],
      ["klagomal.csv", klagomalContract],
      ["manadsbrev.csv", manadsbrevContract],
    ] as const)
      expect(await readFile(join(dir, file), "utf8")).toBe(`${Object.keys(shape).join(";")}\n`);
    const qualityWork = await work({
      "kvalitetssystem.csv": `${system}\n;;;;;;;;1;tillit_personal, klimat_trygghet\ngrundskola;G1;Påhittad rubrik;;;Provkälla;https://exempelbo.example/g1;2026-01-10;;behorighet_yr_ak9\n`,
    });
    const rows = [
      emptyRow({ indicator_id: "behorighet_yr_ak9", unit_id: "10000001", period: "2023/24" }),
      emptyRow({ indicator_id: "behorighet_yr_ak9", unit_id: "10000001", period: "2024/25" }),
    ];
    const data = kvalitetPage({ edition: sampleEdition, rows, qualityWork });
    expect(data.factors.map(({ measures }) => measures.length)).toEqual([2, 0, 0, 0, 0, 0, 0]);
    expect(data.delmal[0]?.measures).toEqual([{ id: "behorighet_yr_ak9", latest: "2024/25" }]);
    expect(page(data)).toContain("G1 Påhittad rubrik");
  });

  it("KS-3: a delmål without the place it was read is refused, and so is a row of both kinds or none", async () => {
    const fault = (line: string) => faultOf({ "kvalitetssystem.csv": `${system}\n${line}\n` });
    expect((await fault("grundskola;G1;Rubrik;;;;;;;"))?.message).toContain("får inte hittas på");
    expect((await fault("grundskola;G1;Rubrik;;;K;https://a.example;2026-01-10;2;"))?.message).toContain(
      "antingen",
    );
    expect((await fault(";;;;;;;;8;"))?.message).toContain("1 till 7");
    expect((await fault(";;;;;;;;2;meritvarde"))?.message).toContain("indicators.json");
  });
});

describe("complaints", () => {
  it("KS-4, DC-8: 1 to 4 are hidden, and none follows from the quarter's total or a sum of the shown", async () => {
    const [quarter] = await protectComplaints(
      [
        { quarter: "2025 kv 3", theme: "A", count: 14 },
        { quarter: "2025 kv 3", theme: "B", count: 3 },
        { quarter: "2025 kv 3", theme: "C", count: 8 },
        { quarter: "2025 kv 3", theme: "D", count: 0 },
      ],
      5,
    );
    const shown = new Map(quarter?.themes.map(({ theme, count }) => [theme, count]));
    expect(shown.get("B")).toBeNull();
    expect(shown.get("D")).toBe(0);
    const hidden = [...shown.values(), quarter?.total ?? null].filter((count) => count === null);
    expect(hidden.length).toBeGreaterThan(1);
  });

  it("DC-8: of any quarter a reader is left with at least five whole numbers for what is hidden for being few", async () => {
    const quarters = fc.array(fc.nat({ max: 14 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(quarters, fc.constantFrom(5, 10), async (counts, limit) => {
        const [quarter] = await protectComplaints(
          counts.map((count, at) => ({ quarter: "2025 kv 1", theme: `T${at}`, count })),
          limit,
        );
        const themes = quarter?.themes ?? [];
        const unseen = themes.filter(({ count }) => count === null).length;
        const sum = themes.reduce((all, { count }) => all + (count ?? 0), 0);
        themes.forEach(({ count }, at) => {
          const truth = counts[at] ?? 0;
          expect(count === null || count === truth).toBe(true);
          if (truth > 0 && truth < limit) expect(count).toBeNull();
        });
        if (quarter?.total === null || quarter === undefined || unseen === 0) return;
        // each hidden one is at least 1, so what is left is shared in this many ways
        expect(unseen).toBeGreaterThan(1);
        expect(quarter.total - sum - unseen + 1).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it("DC-8: a quarter that comes later changes nothing in those before it", async () => {
    const first = [
      { quarter: "2025 kv 1", theme: "A", count: 14 },
      { quarter: "2025 kv 1", theme: "B", count: 3 },
      { quarter: "2025 kv 1", theme: "C", count: 8 },
    ];
    const [alone] = await protectComplaints(first, 5);
    const later = first.map((each) => ({ ...each, quarter: "2025 kv 2", count: each.count + 3 }));
    const both = await protectComplaints([...first, ...later], 5);
    expect(both.map(({ quarter }) => quarter)).toEqual(["2025 kv 2", "2025 kv 1"]);
    expect(both[1]).toEqual(alone);
  });

  it("KS-4: a theme twice in a quarter, a text in place of a theme and half a complaint are told with their row", async () => {
    const fault = (lines: string) => faultOf({ "klagomal.csv": `kvartal;tema;antal\n${lines}\n` });
    expect(await fault("2025 kv 3;A;2\n2025kv3;A;3")).toMatchObject({ row: 3, file: "klagomal.csv" });
    expect((await fault(`2025 kv 3;${"Någon tycker att ".repeat(5)};2`))?.message).toContain(
      "aldrig vad någon",
    );
    expect((await fault("2025 kv 5;A;2"))?.column).toBe("kvartal");
    expect((await fault("2025 kv 3;A;2,5"))?.column).toBe("antal");
  });

  it("KS-4: the page tells no hidden count, and that few complaints are not few faults", () => {
    const text = page(sampleKvalitet);
    expect(text).toMatch(/2025 kv 3 Skolskjuts visas inte/);
    expect(text).toContain("få klagomål är inte detsamma som få brister");
    expect(page({ ...sampleKvalitet, complaints: [] })).toContain("inte detsamma som att inga har kommit");
  });
});

describe("trust and information", () => {
  it("EN-15: are process indicators of four levels, shown with n and interval, as cross-sections", () => {
    for (const family of ["tillit", "information"])
      for (const level of ["personal", "rektor", "forvaltning", "politik"])
        expect(indicatorById(`${family}_${level}`).qualityDimension).toBe("process");
    const text = page(sampleKvalitet);
    expect(text).toContain("7,12 6,80 till 7,44 212");
    expect(text).toContain("Färre än 5 svar.");
    expect(text).toContain("För 2025 finns en omgång.");
    expect(text).toContain("inte samma personer före och efter");
  });

  it("EN-15: takes the municipality's own values of the four latest rounds, newest first", async () => {
    const row = (period: string, indicator_id = "information_rektor") => ({
      ...emptyRow({ indicator_id, unit_id: "9900", period }),
      unit_level: "municipality" as const,
      perspective: "kommunala_skolor" as const,
    });
    const rows = [
      row("2024-04"),
      row("2025-10"),
      row("2025-04"),
      row("2024-10"),
      row("2023-10"),
      row("2025-10", "tld_trygghet"),
      { ...row("2025-10"), unit_level: "unit" as const },
    ];
    const data = kvalitetPage({ edition: sampleEdition, rows, qualityWork: await work({}) });
    expect(data.rounds.map(({ period }) => period)).toEqual(["2025-10", "2025-04", "2024-10", "2024-04"]);
    expect(page(data)).not.toContain("finns en omgång");
  });

  it("EN-15, DC-10: the newsletter's spread is told by month and level, of no small group and not of all but a few", async () => {
    const qualityWork = await work({
      "manadsbrev.csv":
        "manad;niva;mottagare;oppnat\n2025-10;personal;600;240\n2025-11;politik;4;4\n2025-11;rektor;19;18\n2025-11;forvaltning;20;3\n",
    });
    expect(qualityWork.newsletter).toEqual([
      { month: "2025-10", level: "personal", recipients: 600, share: 40, extreme: null },
      { month: "2025-11", level: "politik", recipients: null, share: null, extreme: null },
      { month: "2025-11", level: "rektor", recipients: 19, share: null, extreme: "nearlyAll" },
      { month: "2025-11", level: "forvaltning", recipients: 20, share: null, extreme: "nearlyNone" },
    ]);
    const more = await faultOf({ "manadsbrev.csv": "manad;niva;mottagare;oppnat\n2025-10;personal;6;7\n" });
    expect(more?.message).toContain("Fler har öppnat");
    expect(page(sampleKvalitet).replaceAll("\u00a0", " ")).toMatch(/november 2025 personal 640 41 %/);
  });
});

import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { DataFaults } from "../../loaders/intake/dataFaults.js";
import { insatserPage } from "../../loaders/publish/insatserPage.js";
import { readInsatser } from "../../loaders/publish/readInsatser.js";
import { InsatserPage } from "../../src/components/InsatserPage.js";
import type { InsatserData } from "../../src/components/insatser/insatserData.js";
import { makeWorkspace } from "../support/makeWorkspace.js";
import { sampleEdition, sampleUnitRows, sampleUnits } from "./sampleData.js";
import { sampleInsatser } from "./sampleInsatser.js";
import { sampleSources } from "./sampleSources.js";

const header =
  "prioriterat_malomrade;atagande;aktivitet;resultat;ansvarig_roll;start;slut;forvantad_effekt;indikator_id;enheter;utgangslage;foljs_upp;forvantad_forandring";

async function read(...lines: readonly string[]) {
  const workspace = await makeWorkspace({ own: { "insatser.csv": [header, ...lines].join("\n") } });
  return readInsatser(workspace.dir);
}

async function faultsOf(line: string) {
  const error = await read(line).catch((caught: unknown) => caught);
  if (!(error instanceof DataFaults)) throw new Error("no fault was found");
  return error.faults;
}

const page = (data: InsatserData) =>
  renderToString(h(InsatserPage, { data }))
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

const good = "Kunskaper;Å;Aktivitet;R;Rektor;2023-08-15;2025-06-13;Fler klarar det;behorighet_yr_ak9;;;;5";

describe("insatser.csv", () => {
  it("N-5, F33: reads the whole chain, with a baseline, an expected change and a role", async () => {
    const [first] = await read(good.replace(";;;;5", ";10000001+10000002;2022/23;2024/25;-50 %"));
    expect(first).toMatchObject({
      priority: "Kunskaper",
      result: "R",
      owner: "Rektor",
      unitIds: ["10000001", "10000002"],
      baseline: "2022/23",
      followUp: "2024/25",
      expectedChange: { amount: -50, isPercent: true },
    });
  });

  it("N-5: tells row, column and remedy of every fault, and never a number that may be a person's", async () => {
    const cases: readonly (readonly [string, string, string, string])[] = [
      ["2023-08-15", "i höst", "start", "till exempel 2025-03-01"],
      ["2025-06-13", "2022-06-13", "slut", "före startdagen"],
      ["behorighet_yr_ak9", "behorighet", "indikator_id", "indicators.json"],
      [";5", ";fem", "forvantad_forandring", "ett tal i måttets enhet"],
      ["Rektor", "", "ansvarig_roll", "inget namn"],
      ["Rektor", "anna@exempelbo.example", "ansvarig_roll", "enskild person"],
      ["behorighet_yr_ak9;;;;5", ";;;;5", "indikator_id", "behöver ett mått"],
      ["behorighet_yr_ak9;", "behorighet_yr_ak9;123", "enheter", "åtta siffror"],
    ];
    for (const [from, to, column, remedy] of cases) {
      const [fault] = await faultsOf(good.replace(from, to));
      expect([column, fault]).toMatchObject([column, { file: "insatser.csv", row: 2, column }]);
      expect(fault?.message).toContain(remedy);
    }
    const number = ["20100101", "2384"].join("-");
    const [fault] = await faultsOf(good.replace("Aktivitet", `Stöd till ${number}`));
    expect(fault?.message).toContain("enskild person");
    expect(fault?.message).not.toContain(number);
  });

  it("N-5: a plan of activities by month, most of them without a measure, fits it", async () => {
    const trust = "Tillit och högpresterande kultur";
    const plan = await read(
      `${trust};Delaktighet i beslut;En testmodell tas fram;;Förvaltningschef;2024-12;2025-01;Delaktighet före beslut;;;;;`,
      `${trust};Delaktighet i beslut;Modellen prövas i ledningsgrupp och rektorsgrupp;;Förvaltningschef;2025-02;2025-02;Delaktighet före beslut;;;;;`,
      `${trust};Goda exempel lyfts;Läsningen av månadsbrevet följs upp;;Kommunikatör;2025-05;2025-05;Fler tar del av brevet;;;;;`,
      `${trust};Information når fram;Enkät en gång per termin till personal, rektorer och politiker;;Kvalitetschef;2025-04;2025-06;Tillräcklig bakgrund inför beslut;tillit_personal;;;;`,
      `${trust};Samverkan mellan nivåer;Referensgrupper när läsningen följs upp i F–6;;Verksamhetschef;2025-02;2025-04;Lärare är med när riktlinjer tas fram;lasning_natt_mal;;;;`,
      `${trust};Samverkan mellan nivåer;Underlag till delårsuppföljningen med rektorerna;;Verksamhetschef;2025-06;2025-09;Rapporten är känd;;;;;`,
      `${trust};Uppföljning och analys;Delavstämningarna leder till insatser;;Rektor;2025-01;2025-12;Insatser efter behov;;;;;`,
    );
    expect(plan.map(({ start, end }) => [start, end]).slice(0, 2)).toEqual([
      ["2024-12-01", "2025-01-31"],
      ["2025-02-01", "2025-02-28"],
    ]);
    const data = insatserPage({
      edition: sampleEdition,
      rows: sampleUnitRows(),
      units: sampleUnits,
      sources: sampleSources,
      insatser: plan,
    });
    const html = renderToString(h(InsatserPage, { data }));
    expect(html.match(/tidplan-bar/g)).toHaveLength(7);
    expect(html.indexOf("En testmodell")).toBeLessThan(html.indexOf("Modellen prövas"));
    const text = page(data);
    expect(text).toContain("Insatsen har inget mått.");
    expect(text).toContain("Kunskaper är inte bland de prioriterade målområdena");
  });
});

describe("the page on measures", () => {
  it("N-5, F33, ST-10: tells the chain, the change with n, period and interval, what is beside it and what it does not say", () => {
    const text = page(sampleInsatser);
    for (const part of [
      "Ska leda till Elever får hjälp samma lektion",
      "78,0 % (2022/23, n 112) till 84,3 % (2024/25, n 121): +6,3 procentenheter (95 % intervall −3,8 till 16,4)",
      "Om det är mer än slump kan inte avgöras.",
      "I 4 enheter utan insatsen (n 310)",
      "också utan insats",
      "Ändringen säger inte vad som har orsakat den.",
      "Inget resultat är skrivet.",
    ])
      expect(text.replaceAll("\u00a0", " ")).toContain(part);
    expect(text).not.toMatch(/beror på|bevisar|bäst|sämst/);
  });

  it("N-5: more than three priorities beside Kunskaper at a time are told of", () => {
    const [first] = sampleInsatser.insatser ?? [];
    if (!first) throw new Error("no sample");
    const many = ["Kunskaper", "A", "B", "C", "D"].map((priority) => ({
      ...first,
      priority,
      end: "2027-01-01",
    }));
    expect(page({ edition: sampleEdition, insatser: many })).toContain("fler än tre målområden");
    expect(page({ edition: sampleEdition, insatser: many.slice(0, 4) })).not.toContain("fler än tre");
  });

  it("DC-12: is working material: the public edition holds none of it, and an empty plan says how to write one", () => {
    const edition = { ...sampleEdition, edition: "publik" as const };
    const data = insatserPage({ edition, rows: [], units: [], sources: [], insatser: [] });
    expect(data.insatser).toBeNull();
    expect(page(data)).toContain("visas bara i den interna utgåvan");
    expect(page({ edition: sampleEdition, insatser: [] })).toContain("insatser.csv");
  });

  it("N-5: takes the edition's own values, and no hidden one", async () => {
    const row = sampleUnitRows().find(({ unit_level, value }) => unit_level === "unit" && value !== null);
    if (!row) throw new Error("no sample");
    const plan = await read(
      good
        .replace("behorighet_yr_ak9;", `${row.indicator_id};${row.unit_id}`)
        .replace(";;;5", ";2023/24;2024/25;5"),
    );
    const data = insatserPage({
      edition: sampleEdition,
      rows: sampleUnitRows(),
      units: sampleUnits,
      sources: sampleSources,
      insatser: plan,
    });
    const effect = data.insatser?.[0]?.effect;
    const published = (period: string) =>
      sampleUnitRows().find(
        (each) =>
          each.unit_id === row.unit_id &&
          each.indicator_id === row.indicator_id &&
          each.period === period &&
          each.group === "alla",
      )?.value;
    if (effect?.kind !== "matt") throw new Error(`no effect: ${JSON.stringify(effect)}`);
    expect(effect.before.value).toBeCloseTo(published("2023/24") ?? Number.NaN, 10);
    expect(effect.after.value).toBeCloseTo(published("2024/25") ?? Number.NaN, 10);
  });
});

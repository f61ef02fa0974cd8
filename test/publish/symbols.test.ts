import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runBuild } from "../../loaders/pipeline.js";
import type { BuildOptions } from "../../loaders/publish/buildOptions.js";
import { makeWorkspace } from "../support/makeWorkspace.js";
import { withoutPages } from "../support/withoutPages.js";

const header =
  "Skola;Skol-enhetskod;Skolkommun;Kommun-kod;Typ av huvudman;Huvudman;Huvudman orgnr;Antal elever;Andel (%) elever som uppfyllt betygskriterierna i alla ämnen;Andel (%) elever behöriga till yrkesprog.;Genomsnittligt meritvärde (17 ämnen)";
const preamble = [
  "Statistik från Skolverket, https://www.skolverket.se",
  "",
  "Grundskola - Slutbetyg årskurs 9, samtliga elever",
  "Valt läsår: 2024/25",
  "",
];
const schools = [
  "Ängsskolan;11110001;Exempelbo;9900;Kommunal;Exempelbo kommun;2120009999;25;88,0;~100;237,7",
  "Backskolan;11110002;Exempelbo;9900;Kommunal;Exempelbo kommun;2120009999;..;.;..;..",
  "Dalskolan;11110003;Exempelbo;9900;Kommunal;Exempelbo kommun;2120009999;40;100,0;95,0;.",
];

/** The same report as it came, and after Excel has saved it in the two ways it does. */
const forms: Readonly<Record<string, string>> = {
  untouched: `\uFEFF${[...preamble, ...[header, ...schools].map((line) => `${line};`), "", "Rapportbeskrivning och definitioner etc. "].join("\n")}\n`,
  "re-saved with padding": `\uFEFF${[...preamble.map((line) => `${line};;;;;;;;;;`), header, ...schools.map(withoutZeros), " ;;;;;;;;;;", "Rapportbeskrivning och definitioner etc. ;;;;;;;;;;"].join("\n")}\n`,
  "re-saved without footer": `\uFEFF${[...preamble.map((line) => `${line};;;;;;;;;;`), header, ...schools.map(withoutZeros)].join("\r\n")}`,
};

function withoutZeros(line: string): string {
  return line.replaceAll(",0", "");
}

async function published(text: string, pages: Pick<BuildOptions, "buildSite"> = withoutPages) {
  const workspace = await makeWorkspace({ incoming: { "slutbetyg.csv": text } });
  const outDir = join(workspace.published, "intern");
  await runBuild(workspace, { edition: "intern", asOf: "2026-02-01", outDir, ...pages });
  const csv = await readFile(join(outDir, "data", "values.csv"), "utf8");
  return { csv: csv.replaceAll(/skolenhet-[0-9a-f]{8}/g, "skolenhet"), outDir };
}

describe("Skolverket's symbols", () => {
  it("give the same values in the untouched export and in both forms Excel re-saves it in", async () => {
    const editions = [];
    for (const text of Object.values(forms)) editions.push((await published(text)).csv);
    expect(editions[1]).toBe(editions[0]);
    expect(editions[2]).toBe(editions[0]);
  });

  it("F18 keep their meaning to values.csv and to the page: ~100 is not 100, .. is not ., and none is 0", async () => {
    const { csv, outDir } = await published(forms["untouched"] ?? "", {});
    const status = (id: string, unit: string) =>
      csv
        .split("\n")
        .find((line) => line.startsWith(`${id},${unit},unit`))
        ?.split(",")
        .slice(6, 8);
    expect(status("behorighet_yr_ak9", "11110001")).toEqual(["", "approximate"]);
    expect(status("meritvarde_ak9", "11110002")).toEqual(["", "suppressed"]);
    expect(status("alla_amnen_ak9", "11110002")).toEqual(["", "missing"]);
    expect(status("alla_amnen_ak9", "11110003")).toEqual(["100", "ok"]);
    expect(status("behorighet_yr_ak9", "11110003")).toEqual(["95", "ok"]);
    const page = async (unit: string) => readFile(join(outDir, "enhet", `${unit}.html`), "utf8");
    expect(await page("11110001")).toContain("~100");
    const hidden = await page("11110002");
    expect(hidden).toMatch(/dold av Skolverket|Uppgiften är dold/);
    expect(hidden).toMatch(/[Uu]ppgift saknas/);
    expect(hidden).not.toMatch(/<b>0[ ,%]/);
  });
});

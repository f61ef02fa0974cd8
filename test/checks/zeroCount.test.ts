import { describe, expect, it } from "vitest";
import { readChecks } from "../../loaders/checks/readChecks.js";
import { runImport } from "../../loaders/pipeline.js";
import { makeWorkspace, openMarts } from "../support/makeWorkspace.js";

const text = (...lines: readonly string[]) => `${lines.join("\n")}\n`;

async function found(incoming: Readonly<Record<string, string>>) {
  const workspace = await makeWorkspace({ incoming });
  await runImport(workspace, undefined, "2026-02-01");
  return { findings: await readChecks(await openMarts(workspace)) };
}

describe("a count of 0", () => {
  const withCount = (antal: string, andel: string) =>
    text(
      "Valt läsår: 2024/25",
      "",
      "Skola;Skol-enhetskod;Skolkommun;Kommun-kod;Typ av huvudman;Huvudman;Huvudman orgnr;Antal elever;" +
        "Andel (%) elever som uppfyllt betygskriterierna i alla ämnen;Andel (%) elever behöriga till yrkesprog.;" +
        "Genomsnittligt meritvärde (17 ämnen);",
      "Påhittade skolan;90000001;Exempelby;9900;Kommunal;Exempelby kommun;2129999999;52;71,2;88;231;",
      `Påhittade skolan;90000002;Exempelby;9900;Kommunal;Exempelby kommun;2129999999;${antal};${andel};..;..;`,
      "",
      "Rapportbeskrivning och definitioner etc.",
    );

  it.each([
    ["0", "71,2", true],
    ["0", "..", false],
    ["12", "71,2", false],
    ["..", "71,2", false],
  ])("DC-4: %s pupils beside the share %s is told once for the row: %s", async (antal, andel, isTold) => {
    const { findings } = await found({ "slutbetyg.csv": withCount(antal, andel) });
    const zero = findings.filter(({ rule }) => rule === "noll_antal");
    expect(zero.map(({ file, row, severity }) => [file, row, severity])).toEqual(
      isTold ? [["slutbetyg.csv", 5, "varning"]] : [],
    );
    if (isTold)
      expect(zero[0]?.message).toContain("Antalet är 0, men på samma rad finns värden: 90000002 2024/25.");
  });
});

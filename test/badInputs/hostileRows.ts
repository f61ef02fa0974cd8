import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { workbookFile } from "../support/workbookFile.js";
import type { ZipPart } from "../support/zipFile.js";
import type { BadInput } from "./badInput.js";
import { betyg, betygRow, exportCells, exportRow, exportText, header, lines } from "./sampleText.js";

function workbook(title: string, row: number, code: string, part: () => ZipPart): BadInput {
  const sheets = [{ name: "Blad1", rows: exportCells(exportRow()) }];
  return {
    row,
    title,
    name: "uttag.xlsx",
    make: () => workbookFile({ sheets, more: [part()] }),
    outcome: "error",
    code,
  };
}

/** Names that a program might take for something else; all are text. */
const names = [
  ...([74, "__proto__"] as const),
  ...([74, "constructor"] as const),
  ...([74, "toString"] as const),
  ...([75, '=HYPERLINK("http://example.org")'] as const),
  ...([75, "+1"] as const),
  ...([75, "@x"] as const),
  ...([76, "<script>alert(1)</script>"] as const),
  ...([76, "<img src=x onerror=alert(1)>"] as const),
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text is what is tried
  ...([76, "${process.exit()} ``` javascript:1"] as const),
  ...([77, 'x"; DROP TABLE t; --'] as const),
  ...([78, `${"a".repeat(100_000)}!`] as const),
];

function pairs(): BadInput[] {
  const cases: BadInput[] = [];
  for (let index = 0; index < names.length; index += 2) {
    const name = String(names[index + 1]);
    const quoted = `"${name.replaceAll('"', '""')}"`;
    cases.push({
      row: Number(names[index]),
      title: `a school called ${name.slice(0, 30)}`,
      make: () => exportText(exportRow(undefined, { name: quoted })),
      outcome: "ok",
      ask: {
        sql: "select skola from raw.skolverket_slutbetyg_skolenhet where file_id > 3",
        rows: [{ skola: name }],
      },
    });
  }
  return cases;
}

function config(title: string, text: string): BadInput {
  return {
    row: 79,
    title,
    place: async ({ dir, incoming }) => {
      await writeFile(join(dir, "kommun.json"), text);
      return join(incoming, "betyg_forra.csv");
    },
    outcome: "error",
    code: "kommun-json",
  };
}

const kommun = '"kod":"9900","namn":"Exempelbo"';

/** Files made to harm: rows 71–79. */
export const hostileRows: readonly BadInput[] = [
  workbook("a part grows two thousand times", 71, "zip-bomb", () => ({
    name: "xl/x.bin",
    data: Buffer.alloc(3e6),
  })),
  workbook("a part leads out", 72, "osaker-zip", () => ({ name: "xl/../../x", data: "" })),
  workbook("a part is a link", 72, "osaker-zip", () => ({
    name: "xl/a",
    data: "/etc/hosts",
    mode: 0o120777,
  })),
  workbook("a part asks for a file", 73, "xml-entitet", () => ({
    name: "docProps/core.xml",
    data: '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hosts">]><x>&e;</x>',
  })),
  workbook("a part laughs a billion times", 73, "xml-entitet", () => ({
    name: "docProps/core.xml",
    data: '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><l>&b;</l>',
  })),
  ...pairs(),
  {
    row: 74,
    title: "columns called __proto__ and constructor",
    make: () => lines(`${header};__proto__;constructor`, `${betygRow(1)};x;y`),
    outcome: "warning",
    code: "okand-kolumn",
    counts: [1, 0, 1],
  },
  {
    row: 77,
    title: "SQL as column, id and subject",
    make: () =>
      lines(
        `${header};"x""; DROP TABLE stg.betyg; --"`,
        `${betygRow('"hemlig\'); --"')};`,
        `${betygRow(2, { amne: `"'); DROP TABLE stg.betyg; --"` })};`,
      ),
    outcome: "quarantine",
    code: "betyg-9",
    faultRow: 3,
    counts: [1, 1, 1],
  },
  {
    row: 78,
    title: "an id of 100 kB",
    make: () => betyg(betygRow(`hemlig${"a".repeat(100_000)}!`)),
    outcome: "ok",
    counts: [1, 0, 1],
  },
  config("kommun.json is no JSON", "{kod: 9900}"),
  config("kommun.json has a key that is not known", `{${kommun},"okänd":1}`),
  config("kommun.json has a key twice", `{${kommun},"kod":"9901"}`),
  config("kommun.json has a key of another kind", `{${kommun},"__proto__":{"privat":"/tmp/x"}}`),
];

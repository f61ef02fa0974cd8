import { type CellValue, writeXlsx } from "hucre/xlsx";
import { findingRules } from "../../src/findings/findingRules.js";
import { valueColumns } from "../../src/indicators/valueRow.js";
import { maxAges } from "../../src/pack/maxAges.js";
import type { PackContent } from "../../src/pack/packData.js";
import { packRules } from "../../src/pack/packRules.js";
import { staleText } from "../../src/pack/staleText.js";
import { fixedZip } from "./fixedZip.js";

interface Sheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly widths: readonly number[];
}

/**
 * The pack as a workbook: values exactly as `values.csv` has them, definitions, flags, quality log, sources and rules.
 * Numbers are numbers and every text is a text: nothing in it is a formula, whatever it begins with.
 */
export async function packXlsx(content: PackContent): Promise<Uint8Array> {
  const sheets = [
    about(content),
    values(content),
    definitions(content),
    flags(content),
    log(content),
    files(content),
    rules(),
  ];
  const bytes = await writeXlsx({
    sheets: sheets.map(({ name, head, rows, widths }) => ({
      name,
      columns: head.map((header, index) => ({ header, width: widths[index] ?? 14 })),
      rows: [[...head], ...rows.map((row) => [...row])],
      freezePane: { rows: 1 },
    })),
    properties: {
      title: `${content.title}, ${content.municipality.name}`,
      creator: "nulage",
      created: new Date(`${content.asOf}T12:00:00Z`),
      modified: new Date(`${content.asOf}T12:00:00Z`),
    },
  });
  return fixedZip(bytes, content.asOf);
}

function about({
  title,
  purpose,
  municipality,
  asOf,
  meetings,
  accepted,
  measures,
  programVersion,
}: PackContent): Sheet {
  return {
    name: "Om underlaget",
    head: ["Uppgift", "Innehåll"],
    widths: [26, 110],
    rows: [
      ["Underlag", title],
      ["Syfte", purpose],
      ["Kommun", `${municipality.name} (${municipality.code})`],
      ["Känt per", asOf],
      ["Utgåva", "publik"],
      ["Ur årshjulet", meetings.join("; ")],
      ["Program", `nulage ${programVersion}`],
      ...(accepted ? [["Äldre uppgifter", accepted.sentence.text]] : []),
      ...measures.flatMap(({ lead, found, unknown, question }) =>
        [lead, ...found, ...unknown, question].map(({ rule, text }) => [`Regel ${rule}`, text]),
      ),
    ],
  };
}

function values({ measures }: PackContent): Sheet {
  return {
    name: "Värden",
    head: ["namn", ...valueColumns],
    widths: [34, 24, 12, 14, 12],
    rows: measures.flatMap(({ lines }) =>
      lines.map(({ name, row }) => [name, ...valueColumns.map((column) => row[column])]),
    ),
  };
}

function definitions({ measures }: PackContent): Sheet {
  return {
    name: "Definitioner",
    head: [
      "indicator_id",
      "Mått",
      "Enhet",
      "Population",
      "Täljare",
      "Nämnare",
      "Formel",
      "Minsta antal",
      "Att läsa med försiktighet",
    ],
    widths: [24, 44, 12, 44, 44, 44, 60, 12, 90],
    rows: measures.map(({ indicator: each }) => [
      each.id,
      each.label,
      each.unit,
      each.population,
      each.numerator,
      each.denominator,
      each.formula,
      each.minimumN,
      each.cautions.join(" "),
    ]),
  };
}

function flags({ measures, accepted }: PackContent): Sheet {
  const ofRows = measures.flatMap(({ indicator, lines }) =>
    lines
      .filter(({ row }) => row.status !== "ok" || row.judgement !== null)
      .map(({ name, row }) => [indicator.id, name, row.period, row.status, row.judgement, row.status_reason]),
  );
  const old = (accepted?.needs ?? []).map((need) => [
    need.id,
    null,
    need.latest,
    "för gammal",
    null,
    staleText(need),
  ]);
  return {
    name: "Flaggor",
    head: ["indicator_id", "namn", "period", "status", "judgement", "Skäl"],
    widths: [24, 34, 12, 14, 18, 90],
    rows: [...old, ...ofRows],
  };
}

function log({ quality }: PackContent): Sheet {
  const rows = quality.map(({ check, outcome, text }) => [check, outcome, text]);
  return { name: "Kvalitetslogg", head: ["Kontroll", "Utfall", "Text"], widths: [34, 12, 110], rows };
}

function files({ sources }: PackContent): Sheet {
  return {
    name: "Källor",
    head: ["id", "Fil", "Källa", "Utgivare", "Perioder", "Inläst", "Licens", "sha256"],
    widths: [30, 44, 44, 20, 24, 12, 24, 66],
    rows: sources.map((each) => [
      each.id,
      each.fileName,
      each.label,
      each.publisher,
      each.periods,
      each.importedAt,
      each.licence,
      each.sha256,
    ]),
  };
}

function rules(): Sheet {
  const rows = [...findingRules, ...packRules, ...maxAges].map(({ id, text }) => [id, text]);
  return { name: "Regler", head: ["Regel", "Text"], widths: [8, 120], rows };
}

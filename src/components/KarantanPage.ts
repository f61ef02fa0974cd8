import { h } from "preact";
import { formatNumber } from "../format/formatNumber.js";
import { plural } from "../format/plural.js";
import { swedishDate } from "../format/swedishDate.js";
import type { Markup } from "./markup.js";
import { PageShell } from "./PageShell.js";
import type { KarantanData, QuarantineFault, QuarantineFile } from "./pageData.js";

function leadText({ files }: KarantanData): string {
  const waiting = files.reduce((sum, file) => sum + file.waiting, 0);
  if (waiting === 0)
    return "Inget väntar. Varje rad i de inlästa filerna är med i siffrorna, eller åt sidan enligt en uttalad regel.";
  return (
    `${plural(waiting, "rad", "rader")} i ${plural(files.length, "fil", "filer")} väntar på att rättas. De är inte med i ` +
    "någon siffra i den här utgåvan."
  );
}

/** What the figures lack, and how a row is released. */
function Explanation(props: { readonly data: KarantanData }): Markup {
  const { allowedShare, files } = props.data;
  if (files.length === 0)
    return h("p", null, "En rad som bryter mot en regel hamnar här tills filen är rättad.");
  const percent = Math.round(allowedShare * 1000) / 10;
  const share = `${formatNumber(percent, Number.isInteger(percent) ? 0 : 1)} procent`;
  return h(
    "ul",
    { class: "waiting-notes" },
    h(
      "li",
      null,
      `Kommunen tillåter att högst ${share} av en fils rader väntar när siffrorna publiceras. Ett betyg som saknas kan ändra ` +
        "elevens meritvärde och skolans, åt båda hållen. Hur mycket går inte att veta förrän raden är rättad.",
    ),
    h(
      "li",
      null,
      "Rätta i källsystemet, gör om exporten och läs in filen. Då släpps raderna, och siffrorna räknas om.",
    ),
    h("li", null, "Ett värde som kan säga vem någon är visas som •••. Filens rad leder till det."),
  );
}

function FaultItem(props: { readonly fault: QuarantineFault }): Markup {
  const { fault } = props;
  const more = fault.waiting - fault.rows.length;
  return h(
    "li",
    { class: "waiting-fault" },
    h(
      "p",
      { class: "waiting-what" },
      h("b", null, plural(fault.waiting, "rad", "rader")),
      fault.column === null ? null : h("span", null, "kolumn ", h("code", null, fault.column)),
    ),
    h("p", null, fault.message),
    h(
      "ul",
      { class: "waiting-rows", "aria-label": "De första raderna" },
      fault.rows.map(({ row, value }) =>
        h(
          "li",
          { key: `${row}` },
          row === null ? "hela filen" : `rad ${formatNumber(row, 0)}`,
          value === null ? null : h("span", { class: "waiting-value" }, `»${value}«`),
        ),
      ),
      more > 0 ? h("li", { key: "more", class: "quiet" }, `och ${formatNumber(more, 0)} till`) : null,
    ),
  );
}

function FileItem(props: { readonly file: QuarantineFile }): Markup {
  const { file } = props;
  return h(
    "section",
    { class: "waiting-file", "aria-labelledby": `fil-${file.sourceId}` },
    h("h2", { id: `fil-${file.sourceId}` }, file.fileName),
    h(
      "p",
      { class: "quiet" },
      `${file.label} · ${formatNumber(file.waiting, 0)} av ${plural(file.records, "rad", "rader")} väntar sedan ` +
        `${swedishDate(file.since.slice(0, 10))}`,
    ),
    h(
      "ul",
      { class: "waiting-faults" },
      file.faults.map((fault) =>
        h(FaultItem, { key: `${fault.code}|${fault.column}|${fault.message}`, fault }),
      ),
    ),
  );
}

/** What waits in quarantine, why and since when. Of the internal edition only. */
export function KarantanPage(props: { readonly data: KarantanData }): Markup {
  const { data } = props;
  return h(
    PageShell,
    { edition: data.edition, page: "metod", base: "./", title: "I karantän", lead: leadText(data) },
    h(
      "div",
      { class: "waiting" },
      h(Explanation, { data }),
      data.files.map((file) => h(FileItem, { key: file.sourceId, file })),
      h(
        "p",
        { class: "waiting-more" },
        h("a", { href: "./metod.html#kvalitet" }, "Alla kontroller av underlaget"),
      ),
    ),
  );
}

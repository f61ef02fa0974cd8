import { Fragment, h } from "preact";
import type { NearMissRow } from "../../analyses/analysisData.js";
import { formatNumber } from "../../format/formatNumber.js";
import { swedishList } from "../../format/swedishList.js";
import { indicatorById } from "../../indicators/registry.js";
import { DataTable } from "../DataTable.js";
import type { Markup } from "../markup.js";
import type { OrsakerData } from "../pageData.js";
import { PlaceName } from "./PlaceName.js";
import { places } from "./places.js";
import { type Answered, Question } from "./Question.js";
import { type Shade, ShadeLegend, StackedBars } from "./StackedBars.js";

interface Lack {
  readonly key: string;
  /** In the legend, and in a sentence after "saknar". */
  readonly text: string;
  /** In the bar. */
  readonly word: string;
  readonly shade: Shade;
}

/** The counts of NearMissRow, finest first; a row has some of them, which sum to its ineligible. */
const lacks: readonly Lack[] = [
  { key: "saknar_bara_ett", text: "bara ett av matematik, engelska och svenska", word: "bara ett", shade: 2 },
  { key: "saknar_bara_ma", text: "bara matematik", word: "matematik", shade: 1 },
  { key: "saknar_bara_en", text: "bara engelska", word: "engelska", shade: 3 },
  { key: "saknar_bara_sv", text: "bara svenska eller svenska som andraspråk", word: "svenska", shade: 4 },
  { key: "saknar_minst_tva", text: "minst två av dem", word: "minst två", shade: 5 },
  { key: "saknar_ett_och_fler", text: "ett av dem och för få andra ämnen", word: "ett och fler", shade: 6 },
  { key: "saknar_bara_ovriga", text: "bara andra ämnen", word: "andra", shade: "streck" },
  { key: "saknar_flera", text: "flera ämnen", word: "flera", shade: 5 },
];

const lacksOf = ({ counts }: NearMissRow) =>
  lacks.flatMap((lack) => {
    const count = counts?.[lack.key];
    return count === undefined ? [] : [{ ...lack, count }];
  });

const countText = (count: number | null | undefined) => (count == null ? null : formatNumber(count, 0));

function answer(data: OrsakerData): Answered | string {
  const [first] = data.nearMiss;
  if (!first) return "Vad som saknas kan inte visas: egna betyg i årskurs 9 är inte inlästa.";
  const { period } = first;
  const rows = places(data.nearMiss, data.units, data.edition).flatMap((place) => {
    const row = data.nearMiss.find(({ unit_id }) => unit_id === place.id);
    return row ? [{ place, row }] : [];
  });
  const used = lacks.filter(({ key }) => rows.some(({ row }) => row.counts?.[key] !== undefined));
  const whole = rows.find(({ row }) => row.unit_level === "municipality")?.row;
  const title = "Elever som inte är behöriga till yrkesprogram, efter vad de saknar";
  const told = whole?.counts ? lacksOf(whole) : [];
  return {
    answer:
      whole && whole.obehoriga !== null && whole.n !== null
        ? [
            `I kommunens skolor är ${formatNumber(whole.obehoriga, 0)} av ${formatNumber(whole.n, 0)} elever inte behöriga till ett yrkesprogram, läsåret ${period}.`,
            ...(told.length > 0
              ? [
                  `Av dem saknar ${swedishList(told.map(({ count, text }) => `${formatNumber(count, 0)} ${text}`))}.`,
                ]
              : []),
            ...(whole.imv === null
              ? []
              : [`${formatNumber(whole.imv, 0)} av dem uppfyller kraven för individuellt val.`]),
          ]
        : [`Kommunens tal för läsåret ${period} visas inte. n står efter varje enhets stapel.`],
    summary: `${title}, ${period}: ${formatNumber(rows.length, 0)} rader. Antalen står i staplarna och i tabellen.`,
    title,
    unit: `antal elever, läsåret ${period}`,
    picture: h(
      Fragment,
      null,
      h(ShadeLegend, { entries: used }),
      h(StackedBars, {
        rows: rows.map(({ place, row }) => ({
          key: place.id,
          unit: place.id,
          name: h(PlaceName, { place }),
          reason: row.counts ? null : "dolt",
          end:
            row.obehoriga === null
              ? null
              : `${formatNumber(row.obehoriga, 0)} av ${formatNumber(row.n ?? 0, 0)}`,
          parts: lacksOf(row).map(({ key, word, shade, count }) => ({
            key,
            word,
            shade,
            share: (count / (row.obehoriga || 1)) * 100,
            text: formatNumber(count, 0),
          })),
        })),
      }),
    ),
    caption: [
      "Varje stapel är de elever som inte är behöriga; delarna summerar till dem. Sist: inte behöriga av alla elever. Där fler delar skulle röja någon slås de ihop, så enheterna kan ha olika indelning.",
      `Källa: kommunens betyg (egen beräkning), läsåret ${period}. n: alla elever som slutat årskurs 9.`,
    ],
    table: h(DataTable<(typeof rows)[number]>, {
      caption: `${title}, läsåret ${period}.`,
      rows,
      keyOf: ({ place }) => place.id,
      columns: [
        { head: "Enhet", cell: ({ place }) => place.name },
        { head: "n", numeric: true, cell: ({ row }) => countText(row.n) ?? "dolt" },
        { head: "Inte behöriga", numeric: true, cell: ({ row }) => countText(row.obehoriga) },
        ...used.map(({ key, text }) => ({
          head: `Saknar ${text}`,
          numeric: true,
          cell: ({ row }: { readonly row: NearMissRow }) => countText(row.counts?.[key]),
        })),
        { head: "Uppfyller individuellt val", numeric: true, cell: ({ row }) => countText(row.imv) },
        { head: "Anmärkning", cell: ({ row }) => row.status_reason },
      ],
    }),
    indicator: indicatorById("behorighet_yr_ak9"),
    file: "analys/nara-behorighet.json",
  };
}

/** What stands between the ineligible and a programme (BE-8). */
export function NearMissQuestion(props: { readonly data: OrsakerData }): Markup {
  return h(Question, {
    id: "nara-behorighet",
    question: "Vad saknar de som inte är behöriga till gymnasieskolan?",
    answered: answer(props.data),
    limits: [
      "Att ett ämne till hade räckt för varje elev. Den som saknar ett ämne kan ha svårt i flera.",
      "Varför ämnet saknas: frånvaro, sen ankomst till Sverige och undervisningen ser likadana ut här.",
    ],
    prompt: "Vad bygger ni era slutsatser kring orsaker till resultaten på?",
  });
}

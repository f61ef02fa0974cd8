import { h } from "preact";
import { formatInterval } from "../../format/formatInterval.js";
import { formatNumber, NO_BREAK_SPACE } from "../../format/formatNumber.js";
import { monthNames } from "../../format/monthNames.js";
import { indicatorById } from "../../indicators/registry.js";
import { DataTable } from "../DataTable.js";
import type { Markup } from "../markup.js";
import { valueText } from "../valueText.js";
import type { KvalitetData, LevelRound, NewsletterMonth } from "./kvalitetData.js";

const levelWords: Readonly<Record<string, string>> = {
  personal: "personal",
  rektor: "rektorer",
  forvaltning: "förvaltning",
  politik: "politik",
};

/** Rounds that a year should have (seed 004). */
const A_YEAR = 2;

/** Years with other than two rounds are told of: a year of one round has nothing to be followed by. */
function roundNote(rounds: readonly LevelRound[]): string {
  const periods = [...new Set(rounds.map(({ period }) => period))];
  const latest = periods[0]?.slice(0, 4);
  const ofLatest = periods.filter((period) => period.slice(0, 4) === latest).length;
  const about =
    "Mätningarna görs två gånger om året. Omgångarna är tvärsnitt: inte samma personer före och efter.";
  return ofLatest >= A_YEAR ? about : `${about} För ${latest} finns en omgång.`;
}

function intervalOf({ indicatorId, low, high }: LevelRound): string | null {
  return low === null || high === null
    ? null
    : formatInterval(low, high, indicatorById(indicatorId).decimals);
}

function Rounds(props: { readonly rounds: readonly LevelRound[] }): Markup {
  const { rounds } = props;
  if (rounds.length === 0)
    return h(
      "p",
      { class: "unfilled" },
      "Inga svar är inlästa. Enkäterna beskrivs i kommun.json med familjen tillit eller information, en enkät för varje nivå.",
    );
  return h(
    "div",
    null,
    h("p", { class: "quiet" }, roundNote(rounds)),
    h(DataTable<LevelRound>, {
      caption: "Tillit och information, nivå för nivå",
      keyOf: ({ indicatorId, period }) => indicatorId + period,
      rows: rounds,
      columns: [
        { head: "Mått", cell: ({ indicatorId }) => indicatorById(indicatorId).shortLabel },
        { head: "Omgång", cell: ({ period }) => period },
        {
          head: "Värde",
          numeric: true,
          cell: ({ indicatorId, value, reason }) =>
            value === null ? (reason ?? "saknas") : valueText(value, indicatorById(indicatorId)),
        },
        { head: "95 % intervall", numeric: true, cell: intervalOf },
        { head: "Svar", numeric: true, cell: ({ n }) => (n === null ? null : formatNumber(n, 0)) },
      ],
    }),
  );
}

function monthText(month: string): string {
  return `${monthNames[Number(month.slice(5)) - 1] ?? ""} ${month.slice(0, 4)}`;
}

const extremeWords = { nearlyAll: "nästan alla", nearlyNone: "nästan ingen" } as const;

function openedText({ share, extreme }: NewsletterMonth): string {
  if (extreme !== null) return extremeWords[extreme];
  return share === null ? "visas inte" : `${formatNumber(share, 0)}${NO_BREAK_SPACE}%`;
}

function Newsletter(props: { readonly data: KvalitetData }): Markup {
  const { newsletter, limit } = props.data;
  if (newsletter.length === 0)
    return h(
      "p",
      { class: "unfilled" },
      "Inga uppgifter är inlästa. De skrivs i manadsbrev.csv i arbetsytan: månad, nivå, mottagare och hur många som har öppnat.",
    );
  const hidden = `färre än ${limit}`;
  return h(DataTable<NewsletterMonth>, {
    caption: "Månadsbrevets spridning",
    keyOf: ({ month, level }) => month + level,
    rows: newsletter,
    columns: [
      { head: "Månad", cell: ({ month }) => monthText(month) },
      { head: "Nivå", cell: ({ level }) => levelWords[level] ?? level },
      {
        head: "Mottagare",
        numeric: true,
        cell: ({ recipients }) => (recipients === null ? hidden : formatNumber(recipients, 0)),
      },
      {
        head: "Har öppnat",
        numeric: true,
        cell: openedText,
      },
    ],
  });
}

/** Trust and information between the four levels, as process indicators (EN-15), and who the newsletter reaches. */
export function TrustSection(props: { readonly data: KvalitetData }): Markup {
  const { data } = props;
  return h(
    "section",
    { class: "analysis", id: "tillit" },
    h("h2", null, "Når informationen fram, och finns tilliten?"),
    h("p", null, "Det här är mått på hur arbetet går till, inte på elevernas resultat."),
    h(Rounds, { rounds: data.rounds }),
    h("h3", null, "Vem når månadsbrevet?"),
    h(
      "p",
      { class: "quiet" },
      "Att ett brev är öppnat säger inte att det är läst. Grupperna är hela, så något intervall visas inte.",
    ),
    h(Newsletter, { data }),
  );
}

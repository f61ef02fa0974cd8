import { h } from "preact";
import { swedishList } from "../format/swedishList.js";
import { InsatsEntry } from "./insatser/InsatsEntry.js";
import type { InsatserData, InsatsInfo } from "./insatser/insatserData.js";
import { Tidplan } from "./insatser/Tidplan.js";
import type { Markup } from "./markup.js";
import { PageShell } from "./PageShell.js";
import { SkolverketQuestion } from "./SkolverketQuestion.js";

/** Most priorities at a time beside Kunskaper (N-5). */
const MOST = 3;
const isKnowledge = (priority: string) => /^kunskap/i.test(priority);

function lead({ insatser }: InsatserData): string {
  if (insatser === null) return "Planen är arbetsmaterial och visas bara i den interna utgåvan.";
  if (insatser.length === 0)
    return "Inga insatser är skrivna. De skrivs i insatser.csv i arbetsytan: målområde, åtagande, aktivitet, ansvarig roll, tid, väntad effekt och det mått som effekten ska synas i.";
  return "Vad som görs, vem som ansvarar, vad det ska leda till, och hur det blev. Talen är utgåvans egna värden, med intervall.";
}

/** What of the priorities is not as the plan asks: Kunskaper always, and at most three more at a time (N-5). */
function priorityNotes(insatser: readonly InsatsInfo[], asOf: string): readonly string[] {
  if (insatser.length === 0) return [];
  const current = insatser.filter(({ end }) => end >= asOf);
  const areas = [...new Set((current.length > 0 ? current : insatser).map(({ priority }) => priority))];
  const others = areas.filter((area) => !isKnowledge(area));
  return [
    ...(areas.some(isKnowledge)
      ? []
      : ["Kunskaper är inte bland de prioriterade målområdena. Det området ska alltid vara prioriterat."]),
    ...(others.length > MOST
      ? [`Utöver Kunskaper är fler än tre målområden prioriterade samtidigt: ${swedishList(others)}.`]
      : []),
  ];
}

function Priority(props: {
  readonly name: string;
  readonly insatser: readonly InsatsInfo[];
  readonly asOf: string;
}): Markup {
  const { name, insatser, asOf } = props;
  const undertakings = [...new Set(insatser.map(({ undertaking }) => undertaking))];
  return h(
    "section",
    { class: "analysis priority" },
    h("h2", null, name),
    undertakings.map((undertaking) =>
      h(
        "section",
        { key: undertaking, class: "undertaking" },
        h("h3", null, undertaking),
        insatser
          .filter((insats) => insats.undertaking === undertaking)
          .map((insats) => h(InsatsEntry, { key: insats.activity + insats.start, insats, asOf })),
      ),
    ),
  );
}

/** The plan and what became of it (N-5, F33): priorities, undertakings, activities, results and effects. */
export function InsatserPage(props: { readonly data: InsatserData }): Markup {
  const { data } = props;
  const insatser = data.insatser ?? [];
  const { asOf } = data.edition;
  const priorities = [...new Set(insatser.map(({ priority }) => priority))].toSorted(
    (a, b) => Number(isKnowledge(b)) - Number(isKnowledge(a)),
  );
  const notes = priorityNotes(insatser, asOf);
  return h(
    PageShell,
    { edition: data.edition, page: "insatser", base: "./", title: "Insatser", lead: lead(data) },
    notes.length === 0
      ? null
      : h(
          "ul",
          { class: "plan-notes" },
          notes.map((note) => h("li", { key: note }, note)),
        ),
    h(Tidplan, { insatser, asOf }),
    priorities.map((name) =>
      h(Priority, {
        key: name,
        name,
        insatser: insatser.filter(({ priority }) => priority === name),
        asOf,
      }),
    ),
    h(SkolverketQuestion, {
      text: "Vad bygger ni era slutsatser kring orsaker till resultaten på? Vad säger forskning och utvärderingar om liknande frågor?",
    }),
  );
}

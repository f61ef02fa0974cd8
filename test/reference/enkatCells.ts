/** Plain reference for the municipality's own surveys, without SQL or the product's lists. Rules: EN-2 … EN-4, EN-12, EN-14. */

export interface Answer {
  readonly enkat: string;
  readonly omgang: string;
  readonly enhet: string;
  readonly arskurs: string;
  /** Empty where it was not stated. */
  readonly kon: "F" | "P" | "";
  readonly fraga: string;
  readonly svar: string;
}

export interface Question {
  readonly enkat: string;
  readonly fraga: string;
  readonly omrade: string;
  readonly skala: "instammande_4" | "frekvens_5" | "smiley_3";
  readonly omvand: boolean;
}

export interface ReferenceCell {
  readonly n: number;
  /** Mean 0–10 of answers with points, or share 0–100 of all answers; undefined when nothing can be computed. */
  readonly value: number | undefined;
}

const steps = {
  instammande_4: ["Stämmer helt", "Stämmer ganska bra", "Stämmer ganska dåligt", "Stämmer inte alls"],
  frekvens_5: ["Alltid", "Ofta", "Ibland", "Sällan", "Aldrig"],
  smiley_3: ["Glad", "Mittemellan", "Ledsen"],
} as const;

/** 0 for the best step to 1 for the worst; undefined for "vet ej". */
function place({ skala, omvand }: Question, svar: string): number | undefined {
  const at = (steps[skala] as readonly string[]).indexOf(svar);
  if (at < 0) return undefined;
  const share = at / (steps[skala].length - 1);
  return omvand ? 1 - share : share;
}

/** "indicator|round|unit|group" → people and value; the municipality under its code. Areas as `tld_trygghet`. */
export function enkatCells(
  answers: readonly Answer[],
  questions: readonly Question[],
  municipality: string,
): Map<string, ReferenceCell> {
  const form = new Map(questions.map((question) => [`${question.enkat}|${question.fraga}`, question]));
  const lists = new Map<string, { answer: Answer; place: number | undefined; many: boolean }[]>();
  for (const answer of answers) {
    const question = form.get(`${answer.enkat}|${answer.fraga}`);
    if (!question) continue;
    const many = question.skala !== "smiley_3";
    const at = place(question, answer.svar);
    const id = `tld_${question.omrade}`;
    for (const name of many ? [id, `${id}_positiv`] : [`${id}_positiv`]) {
      for (const unit of [answer.enhet, municipality]) {
        for (const group of ["alla", ...(answer.kon ? [answer.kon === "F" ? "flickor" : "pojkar"] : [])]) {
          const key = [name, answer.omgang, unit, group].join("|");
          lists.set(key, [...(lists.get(key) ?? []), { answer, place: at, many }]);
        }
      }
    }
  }
  return new Map(
    [...lists].map(([key, list]) => {
      const told = list.flatMap(({ place: at }) => (at === undefined ? [] : [at]));
      const isShare = key.split("|")[0]?.endsWith("_positiv") ?? false;
      const positive = list.filter(({ place: at, many }) => at !== undefined && (many ? at < 0.5 : at === 0));
      const mean =
        told.length === 0 ? undefined : told.reduce((sum, at) => sum + 10 * (1 - at), 0) / told.length;
      return [
        key,
        {
          n: peopleOf(list.map(({ answer }) => answer)),
          value: isShare ? (100 * positive.length) / list.length : mean,
        },
      ];
    }),
  );
}

/** Of each survey, unit and year those who answered the question that most answered. */
function peopleOf(answers: readonly Answer[]): number {
  const most = new Map<string, Map<string, number>>();
  for (const { enkat, enhet, arskurs, fraga } of answers) {
    const where = [enkat, enhet, arskurs].join("|");
    const counts = most.get(where) ?? new Map<string, number>();
    most.set(where, counts.set(fraga, (counts.get(fraga) ?? 0) + 1));
  }
  return [...most.values()].reduce((sum, counts) => sum + Math.max(...counts.values()), 0);
}

import { foldName } from "../../intake/foldName.js";

export interface SurveyRound {
  /** As the indicators name them (contract §4): `elever_ak8`, `vardnadshavare` … */
  readonly respondents: string;
  /** `VT24`, or the year alone where the term is not told. */
  readonly round: string;
}

/** Since 2021 there is one round a year, in spring (EN-1). */
const springOnly = 2021;

/**
 * Who answered, and when. The sheet does not tell: Skolinspektionen writes it in the names of the file and the sheet.
 * Undefined when they do not say both.
 */
export function surveyRound(...names: readonly string[]): SurveyRound | undefined {
  const text = names.map((name) => foldName(name).replace(/[^a-z0-9]+/g, " ")).join(" ");
  const who = respondents(text);
  const year = /(?:^| )(20\d\d)(?: |$)/.exec(text)?.[1] ?? /[hv]t ?((?:20)?\d\d)(?: |$)/.exec(text)?.[1];
  if (who === undefined || year === undefined) return undefined;
  const short = year.slice(-2);
  const isAutumn = /(?:^| )(?:ht ?(?:20)?\d\d|ht|host\w*)(?: |$)/.test(text);
  const isSpring =
    Number(`20${short}`) >= springOnly || /(?:^| )(?:vt ?(?:20)?\d\d|vt|var\w*)(?: |$)/.test(text);
  const round = isAutumn ? `HT${short}` : isSpring ? `VT${short}` : `20${short}`;
  return { respondents: who, round };
}

function respondents(text: string): string | undefined {
  const form = /anpassad|sarskola/.test(text)
    ? "_anpassad"
    : /forskoleklass/.test(text)
      ? "_forskoleklass"
      : /forskola/.test(text)
        ? "_forskola"
        : "";
  if (/vardnadshavare/.test(text)) return `vardnadshavare${form}`;
  const isUpperSecondary = /gymnasie/.test(text);
  if (/pedagog|larare|personal/.test(text))
    return `personal${form === "" ? (isUpperSecondary ? "_gy" : "_gr") : form}`;
  if (!/elev/.test(text)) return undefined;
  if (form !== "") return `elever${form}`;
  if (isUpperSecondary) return "elever_gy2";
  const year = /(?:ak|arskurs) ?([589])(?: |$)/.exec(text)?.[1];
  return year === undefined ? undefined : `elever_ak${year}`;
}

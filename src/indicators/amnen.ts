/** A subject of grundskolan that indicators are made for. */
export interface Amne {
  /** Skolverket's code. */
  readonly kod: string;
  /** In the middle of a sentence: "matematik". */
  readonly namn: string;
  readonly arskurser: readonly (6 | 9)[];
  /** What to read with care in this subject. */
  readonly cautions: readonly string[];
}

const both = [6, 9] as const;

function amne(kod: string, namn: string, ...cautions: readonly string[]): Amne {
  return { kod, namn, arskurser: both, cautions };
}

function block(kod: string, namn: string, subjects: string): Amne {
  const caution = `Blockbetyg, som bara finns före årskurs 9. Elever med blockbetyg räknas inte i ${subjects}.`;
  return { kod, namn, arskurser: [6], cautions: [caution] };
}

const apart =
  "Svenska och svenska som andraspråk redovisas var för sig. En elev räknas i det ämne som eleven läst.";
const languages = "Alla språk räknas som ett ämne. Har eleven läst två gäller det bästa betyget.";

/**
 * Subjects with indicators of their own, in the order they are shown. Left out are those that very few read (dans,
 * judiska studier, teckenspråk, moderna språk som elevens val): nearly every cell would be hidden. Their grades count
 * in the merit value and in alla ämnen.
 */
export const amnen: readonly Amne[] = [
  amne("SV", "svenska", apart),
  amne("SVA", "svenska som andraspråk", apart),
  amne("EN", "engelska"),
  amne("MA", "matematik"),
  amne("BI", "biologi"),
  amne("FY", "fysik"),
  amne("KE", "kemi"),
  block("NO", "naturorienterande ämnen", "biologi, fysik och kemi"),
  amne("TK", "teknik"),
  amne("GE", "geografi"),
  amne("HI", "historia"),
  amne("RE", "religionskunskap"),
  amne("SH", "samhällskunskap"),
  block("SO", "samhällsorienterande ämnen", "geografi, historia, religionskunskap och samhällskunskap"),
  amne("M2", "moderna språk som språkval", languages),
  amne("ML", "modersmål", languages),
  amne("BL", "bild"),
  amne("HKK", "hem- och konsumentkunskap"),
  amne("IDH", "idrott och hälsa"),
  amne("MU", "musik"),
  amne("SL", "slöjd"),
];

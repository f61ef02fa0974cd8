import type { Betyg } from "./pupilResult.js";
import { grades, points, type RuleCase, SIXTEEN } from "./ruleCase.js";

const TEN_E = "EN MA SV BI BL FY GE HI HKK IDH";
const STRECK: Readonly<Record<string, Betyg>> = { KE: "-", MU: "-", RE: "-", SH: "-", SL: "-", TK: "-" };

export const T1 = grades(SIXTEEN, "E");
export const T2 = grades(SIXTEEN, "E", { M2GER: "E" });
export const T3 = grades(SIXTEEN, "A", { M2FRE: "A" });
export const T8 = grades(SIXTEEN, "F");

/** t1–t8 and t10 of the domain rules; t9 is about a unit: `T9`. */
export const meritCases: readonly RuleCase[] = [
  { id: "t1", title: "MV-3 sums 16 E without språkval to 160 (t1)", grades: T1, expected: points(160, 160) },
  {
    id: "t2",
    title: "MV-4 adds a passed språkval as a 17th grade (t2)",
    grades: T2,
    expected: points(160, 170),
  },
  {
    id: "t3",
    title: "MV-1 gives at most 320 for 16 and 340 for 17 grades (t3)",
    grades: T3,
    expected: points(320, 340),
  },
  {
    id: "t4",
    title: "MV-5 lets modersmål compete among the 16 and push out the lowest (t4)",
    grades: grades(SIXTEEN, "E", { MLARA: "A" }),
    expected: points(170, 170),
  },
  {
    id: "t5",
    title: "MV-5 counts modersmål among the 16 and språkval as the 17th (t5)",
    grades: grades(SIXTEEN, "E", { MLARA: "A", M2SPA: "E" }),
    expected: points(170, 180),
  },
  {
    id: "t6",
    title: "MV-4 gives no 17th grade for a failed språkval (t6)",
    grades: grades(SIXTEEN, "C", { M2GER: "F" }),
    expected: { ...points(240, 240), allaAmnen: false, behorigYr: true },
  },
  {
    id: "t7",
    title: "MV-2 gives 0 points for streck and keeps the pupil in the mean (t7)",
    grades: grades(TEN_E, "E", STRECK),
    expected: { ...points(100, 100), passedAny: true, behorigYr: true, behorigNaTe: false, allaAmnen: false },
  },
  {
    id: "t8",
    title: "MV-7 leaves a pupil with only F out of the mean, with 0 points (t8)",
    grades: T8,
    expected: { ...points(0, 0), passedAny: false, behorigYr: false, allaAmnen: false },
  },
  {
    id: "t10",
    title: "MV-6 sums 12 A of an anpassad studiegång without scaling up (t10)",
    grades: grades("SV EN MA BI FY KE GE HI RE SH IDH SL", "A", { MU: "", BL: "", HKK: "", TK: "" }),
    expected: { ...points(240, 240), allaAmnen: true, behorigNaTe: true, behorigEkSaHu: true },
  },
  {
    id: "mv2-codes",
    title: "MV-2 gives F and streck 0 points alike, while a subject not read is not held against the pupil",
    grades: grades("SV EN MA", "E", { BL: "F", MU: "-", TK: "" }),
    expected: { ...points(30, 30), allaAmnen: false },
  },
  {
    id: "mv3-sprakval-among-16",
    title: "MV-3 lets språkval be one of the 16 in merit16",
    grades: grades(SIXTEEN, "E", { M2GER: "A" }),
    expected: points(170, 180),
  },
  {
    id: "mv4-best-of-two",
    title:
      "MV-4 takes the best of two språkval languages as the 17th and lets the other compete among the 16",
    grades: grades(SIXTEEN, "E", { M2GER: "B", M2FRE: "C" }),
    expected: points(172.5, 182.5),
  },
  {
    id: "mv4-one-failed",
    title: "MV-4 takes the passed språkval language when the other is failed",
    grades: grades(SIXTEEN, "E", { M2GER: "F", M2FRE: "D" }),
    expected: { ...points(162.5, 172.5), allaAmnen: false },
  },
  {
    id: "mv4-fewer-than-16",
    title: "MV-4 gives the same sum with and without a 17th when the pupil has 15 other grades",
    grades: grades(SIXTEEN.slice(1), "A", { M2: "A" }),
    expected: points(320, 320),
  },
  {
    id: "mv5-elevens-val",
    title: "MV-5 lets a language read as elevens val compete among the 16, never as a 17th",
    grades: grades(SIXTEEN, "E", { M1SPA: "A" }),
    expected: points(170, 170),
  },
  {
    id: "mv6-empty",
    title: "MV-6 gives a pupil without any subject 0 points and leaves the pupil out of the mean",
    grades: grades(SIXTEEN, ""),
    expected: { ...points(0, 0), passedAny: false, allaAmnen: false, behorigYr: false },
  },
];

import { grades, points, type RuleCase, SIXTEEN } from "./ruleCase.js";

const FIVE = "BI BL GE HI IDH";
const NINE = "BL HKK IDH MU SL TK BI GE M1SPA";

/** BE-1…BE-9: eligibility, near misses, all subjects. */
export const eligibilityCases: readonly RuleCase[] = [
  {
    id: "be1-sva",
    title: "BE-1 accepts svenska som andraspråk in place of svenska",
    grades: grades(`SVA EN MA ${FIVE}`, "E"),
    expected: { behorigYr: true },
  },
  {
    id: "be1-never-two",
    title: "BE-1 never counts SV and SVA as two subjects",
    grades: grades("SV SVA EN MA BI BL GE HI", "E"),
    expected: { ...points(70, 70), behorigYr: false },
  },
  {
    id: "be1-better",
    title: "BE-1 uses the better of SV and SVA",
    grades: grades(`EN MA ${FIVE}`, "E", { SV: "F", SVA: "C" }),
    expected: { ...points(85, 85), behorigYr: true, allaAmnen: true },
  },
  {
    id: "be1-streck",
    title: "BE-1 holds a streck in a core subject to be not passed",
    grades: grades(`SV EN ${FIVE}`, "A", { MA: "-" }),
    expected: { behorigYr: false, saknarBaraMa: true },
  },
  {
    id: "be2-eight",
    title: "BE-2 makes SV, EN, MA and five others enough for yrkesprogram",
    grades: grades(`SV EN MA ${FIVE}`, "E"),
    expected: { behorigYr: true, behorigEs: false, imv: false },
  },
  {
    id: "be2-seven",
    title: "BE-2 does not make four others enough for yrkesprogram",
    grades: grades("SV EN MA BI BL GE HI", "A", { IDH: "F" }),
    expected: { behorigYr: false, imv: true, saknarMinstTvaAvKarn: false },
  },
  {
    id: "be3-twelve",
    title: "BE-3 makes any nine others enough for estetiska programmet",
    grades: grades(`SV EN MA ${NINE}`, "E"),
    expected: { behorigYr: true, behorigEs: true, behorigEkSaHu: false, behorigNaTe: false },
  },
  {
    id: "be3-eleven",
    title: "BE-3 does not make eight others enough for estetiska programmet",
    grades: grades("SV EN MA BL HKK IDH MU SL TK BI GE", "E"),
    expected: { behorigYr: true, behorigEs: false },
  },
  {
    id: "be4-all-four",
    title: "BE-4 makes GE, HI, RE, SH and five others enough for EK, HU and SA",
    grades: grades("SV EN MA GE HI RE SH BL IDH MU SL TK", "E"),
    expected: { behorigEs: true, behorigEkSaHu: true, behorigNaTe: false },
  },
  {
    id: "be4-without-re",
    title: "BE-4 requires each of GE, HI, RE and SH",
    grades: grades(SIXTEEN, "A", { RE: "F" }),
    expected: { behorigEs: true, behorigEkSaHu: false, behorigNaTe: true },
  },
  {
    id: "be4-block",
    title: "BE-4 does not let a block grade SO stand for its four subjects",
    grades: grades("SV EN MA SO NO BL HKK IDH MU SL TK M2GER", "E"),
    expected: { behorigEs: true, behorigEkSaHu: false, behorigNaTe: false },
  },
  {
    id: "be4-too-few",
    title: "BE-4 requires twelve passed subjects in all",
    grades: grades("SV EN MA GE HI RE SH BL IDH MU SL", "A"),
    expected: { behorigYr: true, behorigEs: false, behorigEkSaHu: false },
  },
  {
    id: "be5-nature",
    title: "BE-5 makes BI, FY, KE and six others enough for NA and TE",
    grades: grades("SV EN MA BI FY KE BL IDH MU SL TK M2FRE", "E"),
    expected: { behorigNaTe: true, behorigEkSaHu: false },
  },
  {
    id: "be5-without-fy",
    title: "BE-5 requires each of BI, FY and KE",
    grades: grades(SIXTEEN, "A", { FY: "-" }),
    expected: { behorigEs: true, behorigNaTe: false, behorigEkSaHu: true },
  },
  {
    id: "be7-no-waiver",
    title: "BE-7 gives no waiver for English: it belongs to admission",
    grades: grades(SIXTEEN, "A", { EN: "F" }),
    expected: { behorigYr: false, saknarBaraEn: true, imv: true },
  },
  {
    id: "be8-ma",
    title: "BE-8 counts a pupil who lacks only matematik",
    grades: grades(`SV EN ${FIVE}`, "E", { MA: "F" }),
    expected: { behorigYr: false, saknarBaraMa: true, saknarBaraEn: false, saknarBaraSv: false, imv: true },
  },
  {
    id: "be8-sv",
    title: "BE-8 counts a pupil who lacks only svenska, who does not meet the IMV rule",
    grades: grades(`EN MA ${FIVE}`, "E", { SVA: "F" }),
    expected: { saknarBaraSv: true, saknarMinstTvaAvKarn: false, imv: false },
  },
  {
    id: "be8-ma-and-others",
    title: "BE-8 does not say that a pupil lacks only matematik when others are too few as well",
    grades: grades("SV EN BI BL GE HI", "E", { MA: "F", IDH: "F" }),
    expected: { saknarBaraMa: false, saknarMinstTvaAvKarn: false, imv: true },
  },
  {
    id: "be8-two",
    title: "BE-8 counts a pupil who lacks two of the core subjects, however many others are passed",
    grades: grades(SIXTEEN, "C", { MA: "F", EN: "-" }),
    expected: { saknarMinstTvaAvKarn: true, saknarBaraMa: false, saknarBaraEn: false, imv: false },
  },
  {
    id: "be8-imv-three",
    title: "BE-8 meets the IMV rule with SV, EN, MA and three others",
    grades: grades("SV EN MA BI BL GE", "E"),
    expected: { behorigYr: false, imv: true },
  },
  {
    id: "be8-imv-too-few",
    title: "BE-8 does not meet the IMV rule with SV, EN and three others",
    grades: grades("SV EN BI BL GE", "E", { MA: "F" }),
    expected: { imv: false },
  },
  {
    id: "be9-all",
    title: "BE-9 holds a pupil with at least E in every subject read to have reached all",
    grades: grades(SIXTEEN, "E", { TK: "", M2GER: "E" }),
    expected: { allaAmnen: true },
  },
  {
    id: "be9-f",
    title: "BE-9 lets one F in any subject, also modersmål, break all subjects",
    grades: grades(SIXTEEN, "A", { MLSOM: "F" }),
    expected: { allaAmnen: false, merit16x2: 640 },
  },
  {
    id: "be9-streck",
    title: "BE-9 lets one streck break all subjects",
    grades: grades(SIXTEEN, "A", { MU: "-" }),
    expected: { allaAmnen: false },
  },
];

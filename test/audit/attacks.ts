import {
  count,
  mean,
  type PlantedAttack,
  parts,
  people,
  percent,
  plantAttack,
  points,
  reached,
  twoWay,
} from "./plantAttack.js";

const three = [
  [3, 21, 17],
  [25, 4, 30],
  [12, 18, 22],
];

const EVERYONE = 1000;

/** The eighteen attacks of the catalogue. */
export const attacks: readonly PlantedAttack[] = [
  twoWay("A1", "subtraction in one row", three, ["r0c0", "r1c1"], ["r0c0", "r1c1"]),
  twoWay("A2", "the row is protected, the column is not", three, ["r0c0", "r0c1"], ["r0c0"]),
  twoWay(
    "A3",
    "two hidden in every row and column, and still exact",
    [
      [30, 9, 64, 89],
      [90, 124, 5, 31],
      [92, 100, 59, 85],
      [800, 991, 651, 685],
    ],
    ["r0c0", "r0c1", "r0c2", "r1c0", "r1c2", "r2c1", "r2c3", "r3c1", "r3c3"],
    ["r0c1"],
  ),
  twoWay(
    "A4",
    "a zero in the corner: the lower bound is the truth",
    [
      [3, 21, 17],
      [25, 0, 30],
      [12, 18, 22],
    ],
    ["r0c0", "r0c1", "r1c0", "r1c1"],
    ["r0c0", "3"],
  ),
  plantAttack(
    "A5",
    "the area less its shown units",
    { kommun: 120, Norr: 47, S1: 20, S2: 22, S3: 5, Syd: 73 },
    {
      relations: [parts("kommun", "Norr", "Syd"), parts("Norr", "S1", "S2", "S3")],
      numbers: [count("kommun", 120), count("Syd", 73), count("S1", 20), count("S2", 22)],
      names: ["S3", "S1", "20"],
    },
  ),
  plantAttack(
    "A6",
    "linked tables: counties and size classes over the same regions",
    { A: 11, B: 7, I: 3, J: 9, K: 4, county1: 14, county4: 7, county10: 13, BIG: 18, small: 16, total: 34 },
    {
      relations: [
        parts("county1", "A", "I"),
        parts("county4", "B"),
        parts("county10", "J", "K"),
        parts("BIG", "A", "B"),
        parts("small", "I", "J", "K"),
        parts("total", "county1", "county4", "county10"),
        parts("total", "BIG", "small"),
      ],
      // each table hides on its own: counties hide two, size classes none
      numbers: [count("BIG", 18), count("small", 16), count("county10", 13), count("total", 34)],
      names: ["I", "county10"],
    },
  ),
  plantAttack(
    "A7",
    "all and girls give the boys",
    { alla: 21, flickor: 11, pojkar: 10 },
    {
      populations: [people("alla"), people("flickor"), people("pojkar")],
      measures: [reached],
      relations: [parts("alla", "flickor", "pojkar")],
      numbers: [
        count("alla", 21),
        count("flickor", 11),
        percent("alla", "nådde", 86),
        percent("flickor", "nådde", 100),
      ],
      totals: { nådde: { alla: 18, flickor: 11, pojkar: 7 } },
      names: ["pojkar", "inte nådde målet"],
    },
  ),
  plantAttack(
    "A8",
    "a rounded share gives the number of people",
    { alla: 40, grupp: 9, andra: 31 },
    {
      measures: [reached],
      populations: [people("alla"), { ...people("grupp"), atLeast: 1 }, people("andra")],
      relations: [parts("alla", "grupp", "andra")],
      numbers: [count("alla", 40), percent("grupp", "nådde", 88.9, 1)],
      totals: { nådde: { alla: 30, grupp: 8, andra: 22 } },
      names: ["grupp", "9, 18, 27, 36"],
    },
  ),
  plantAttack(
    "A9",
    "two publications of a mean, between them one leaver",
    { tidigare: 22, nu: 21, avgick: 1 },
    {
      measures: [points],
      relations: [parts("tidigare", "nu", "avgick")],
      numbers: [
        count("tidigare", 22),
        count("nu", 21),
        mean("tidigare", "poäng", 214.3, 0.05),
        mean("nu", "poäng", 213.2, 0.05),
      ],
      totals: { poäng: { tidigare: 22 * 214.3, nu: 21 * 213.2, avgick: 237.5 } },
      names: ["meritpoäng, avgick", "235", "239"],
    },
  ),
  plantAttack(
    "A10",
    "three years together and two of them",
    { treår: 49, år1: 21, år2: 20, år3: 8 },
    {
      relations: [parts("treår", "år1", "år2", "år3")],
      numbers: [count("treår", 49), count("år1", 21), count("år2", 20)],
      names: ["år3", "treår"],
    },
  ),
  plantAttack(
    "A11",
    "all, and all but the newly arrived",
    { alla: 61, "utan nyanlända": 57, nyanlända: 4 },
    {
      relations: [parts("alla", "utan nyanlända", "nyanlända")],
      numbers: [count("alla", 61), count("utan nyanlända", 57)],
      names: ["nyanlända", "61", "57"],
    },
  ),
  plantAttack(
    "A12",
    "an interval and n give the number who reached",
    { grupp: 24 },
    {
      measures: [reached],
      numbers: [
        count("grupp", 24),
        {
          says: "wilson",
          population: "grupp",
          measure: "nådde",
          // 22 of 24, in percent with one decimal
          lower: { low: 0.7415, high: 0.7425 },
          upper: { low: 0.9765, high: 0.9775 },
          place: "values.csv, ci_low och ci_high",
        },
      ],
      totals: { nådde: { grupp: 22 } },
      names: ["inte nådde målet", "ci_low"],
    },
  ),
  plantAttack(
    "A13",
    "expected value and deviation give the hidden mean",
    { grupp: 8, alla: 60, andra: 52 },
    {
      measures: [points],
      relations: [parts("alla", "grupp", "andra")],
      numbers: [
        count("alla", 60),
        count("andra", 52),
        { ...mean("grupp", "poäng", 231 - 2, 1), place: "values.csv, expected och deviation" },
      ],
      totals: { poäng: { grupp: 8 * 229, alla: 60 * 230, andra: 60 * 230 - 8 * 229 } },
      names: ["meritpoäng, grupp", "expected"],
    },
  ),
  plantAttack(
    "A14",
    "a hundred percent of a known group",
    { grupp: 26 },
    {
      measures: [reached],
      numbers: [count("grupp", 26), percent("grupp", "nådde", 100)],
      totals: { nådde: { grupp: 26 } },
      names: ["inte nådde målet"],
    },
  ),
  plantAttack(
    "A15",
    "the municipality in Kolada less our own schools",
    { kommun: 98, kommunala: 92, fristående: 6 },
    {
      relations: [parts("kommun", "kommunala", "fristående")],
      numbers: [count("kommunala", 92), { ...count("kommun", 98), place: "Kolada, N15482" }],
      names: ["fristående", "Kolada"],
    },
  ),
  plantAttack(
    "A16",
    "an order by the hidden number, between two that are shown",
    { A: 40, B: 30, C: 45 },
    {
      measures: [reached],
      numbers: [
        ...[count("A", 40), count("B", 30), count("C", 45)],
        ...[percent("A", "nådde", 70), percent("C", "nådde", 64)],
        { says: "notMoreThan", population: "A", other: "B", measure: "nådde", place: "enheter.html" },
        { says: "notMoreThan", population: "B", other: "C", measure: "nådde", place: "enheter.html" },
      ],
      totals: { nådde: { A: 28, B: 28, C: 29 } },
      names: ["nådde målet, B", "ordningen"],
    },
  ),
  plantAttack(
    "A17",
    "a count of rows beside the figure: answers 18 of 22",
    { tillfrågade: 22, svarande: 18, bortfall: 4 },
    {
      relations: [parts("tillfrågade", "svarande", "bortfall")],
      numbers: [
        { ...count("tillfrågade", 22), place: "metod.html, »18 av 22 svarade«" },
        { ...count("svarande", 18), place: "metod.html, »18 av 22 svarade«" },
      ],
      names: ["bortfall", "metod.html"],
    },
  ),
  plantAttack(
    "A18",
    "the only one in a group knows herself",
    { alla: EVERYONE, A: 1, B: 1, C: 40, D: 958, AB: 2, ABC: 42 },
    {
      relations: [parts("alla", "ABC", "D"), parts("ABC", "AB", "C"), parts("AB", "A", "B")],
      numbers: [count("alla", EVERYONE), count("D", 958), count("C", 40)],
      names: ["A", "B"],
    },
  ),
];

export interface YearNineUnit {
  readonly kod: string;
  readonly namn: string;
  readonly kommunkod: string;
  readonly huvudman: "Kommunal" | "Enskild";
  /** Pupils in year 9: about this many, or exactly these, the latest läsår first. */
  readonly storlek: number | readonly number[];
  /** Parents' mean education, 1–3. */
  readonly utbildning: number;
  /** Share newly immigrated, 0–1. */
  readonly nyinvandrade: number;
  /** What the school itself adds, in pupil standard deviations; the same every year. */
  readonly effekt: number;
  /** Another way of assessing: counted, without grades. */
  readonly utanBetyg?: true;
  /** Background known for too few pupils: no model value. */
  readonly utanBakgrund?: true;
}

type Row = readonly [
  kod: string,
  namn: string,
  storlek: number | readonly number[],
  utbildning: number,
  nyinvandrade: number,
  effekt: number,
  egenskaper?: Partial<Pick<YearNineUnit, "huvudman" | "utanBetyg" | "utanBakgrund">>,
];

const enskild = { huvudman: "Enskild" } as const;

const exempelbo: readonly Row[] = [
  ["38251888", "Rönnforsskolan 7-9", 121, 2.36, 0.03, 0],
  ["85809579", "Ekehagsskolan 7-9", 108, 2.18, 0.06, -0.32],
  ["93869350", "Söderlidsskolan 7-9", 96, 2.27, 0.04, 0.02],
  ["23746352", "Norrvångsskolan 7-9", 57, 2.2, 0.04, 0.3],
  ["66136797", "Hasselåsskolan 7-9", 54, 2.14, 0.07, -0.03],
  ["26517153", "Tångåsa skola F-9", [15, 17, 14, 19, 16], 2.15, 0.02, 0],
  ["60282761", "Resursskolan Forsliden", [8, 11, 9, 12, 8], 2.0, 0, -0.45],
  ["77623556", "Friskolan Lärlyktan", 42, 2.55, 0.01, 0.12, enskild],
];

const provhamn: readonly Row[] = [
  ["59947185", "Lotsbackens skola", 138, 2.3, 0.05, 0],
  ["64644433", "Tegelvretsskolan", 112, 2.12, 0.1, 0.04],
  ["92292682", "Kvarnvretsskolan 7-9", 87, 2.4, 0.02, -0.05],
  ["44837712", "Klockarvretens skola", 71, 2.16, 0.06, -0.12],
  ["61344850", "Vadforsskolan", 64, 2.22, 0.03, 0.15],
  ["78572762", "Fågelvretsskolan", 45, 2.33, 0.02, 0],
  ["44254822", "Åbrinksskolan", 41, 2.02, 0.14, -0.1],
  ["24886442", "Mosslidens skola F-9", 22, 2.1, 0.02, 0, { utanBakgrund: true }],
  ["92414076", "Friskolan Kompassrosen", 48, 2.62, 0.01, 0.1, enskild],
  ["87813122", "Hamnvretets friskola", 11, 2.45, 0, 0.2, enskild],
];

/** A small municipality with good results: here the symbols for few pupils are common. */
const mallinge: readonly Row[] = [
  ["50605944", "Hultsåsens skola F-9", 24, 2.35, 0.01, 0.3],
  ["56916883", "Vidåkraskolan", 17, 2.3, 0.02, 0.25],
  ["70195014", "Tvärforsskolan 7-9", 13, 2.4, 0, 0.2],
  ["22146896", "Ringsåsa skola F-9", [7, 9, 6, 10, 8], 2.3, 0, 0.1],
  ["38454597", "Waldorfskolan Grandalen", 19, 2.6, 0, 0, { ...enskild, utanBetyg: true }],
];

function units(kommunkod: string, rows: readonly Row[]): YearNineUnit[] {
  return rows.map(([kod, namn, storlek, utbildning, nyinvandrade, effekt, egenskaper]) => ({
    kod,
    namn,
    kommunkod,
    huvudman: "Kommunal",
    storlek,
    utbildning,
    nyinvandrade,
    effekt,
    ...egenskaper,
  }));
}

/** Every unit with year 9 in the three invented municipalities. Names and codes belong to no real school. */
export const yearNineUnits: readonly YearNineUnit[] = [
  ...units("9900", exempelbo),
  ...units("9901", provhamn),
  ...units("9902", mallinge),
];

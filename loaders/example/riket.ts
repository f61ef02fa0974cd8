export interface NationalValue {
  readonly lasar: string;
  readonly indikator: "meritvarde_ak9" | "alla_amnen_ak9" | "behorighet_yr_ak9";
  readonly kon: "T" | "K" | "M";
  readonly varde: number;
  readonly population: "alla huvudmän" | "kommunal huvudman";
  readonly kalla: string;
  /** What to know about the source, when it is not the agency itself. */
  readonly anmarkning?: string;
}

const slutligt2021 =
  "https://www.skolverket.se/om-oss/press/pressmeddelanden/pressmeddelanden/2021-09-30-slutbetygen-for-arskurs-9-ar-stabila-under-pandemin";
const press2023 =
  "https://www.skolverket.se/om-oss/press/pressmeddelanden/pressmeddelanden/2023-09-28-behorigheten-till-gymnasieskolan-stabil-sedan-forra-aret";
const press2024 =
  "https://via.tt.se/pressmeddelande/3630977/slutbetygen-for-arskurs-9-sjunker?publisherId=743270";
const tidning2025 = "https://internationalen.se/krisrapport-20-000-nior-kommer-inte-in-pa-gymnasiet/";

const vasby2021 =
  "https://upplandsvasby.se/arkiv/nyheter/2021-10-12-meritvardet-for-elever-i-arkurs-nio-okar-i-vasby.html";
const skolkoll2025 = "https://skolkoll.se/en/municipality/gotland/report/";

const merit = { indikator: "meritvarde_ak9", population: "alla huvudmän" } as const;
const alla = { indikator: "alla_amnen_ak9", population: "alla huvudmän" } as const;
const yr = { indikator: "behorighet_yr_ak9", population: "alla huvudmän" } as const;

/**
 * Real national values, each read at its source address. A value that is not here was not found and is published as
 * missing: merit value and all subjects for most years, everything for municipal schools, the sexes for three years.
 */
export const riket: readonly NationalValue[] = [
  {
    ...merit,
    lasar: "2020/21",
    kon: "T",
    varde: 232.1,
    kalla: vasby2021,
    anmarkning: "En kommuns nyhet som återger Skolverkets preliminära statistik för riket.",
  },
  {
    ...merit,
    lasar: "2024/25",
    kon: "T",
    varde: 228.5,
    kalla: skolkoll2025,
    anmarkning: "En webbplats som återger Skolverket och Kolada; myndighetens egen sida har inte setts.",
  },
  {
    ...alla,
    lasar: "2020/21",
    kon: "T",
    varde: 76.1,
    kalla: vasby2021,
    anmarkning: "En kommuns nyhet som återger Skolverkets preliminära statistik för riket.",
  },
  { ...yr, lasar: "2020/21", kon: "T", varde: 86.2, kalla: slutligt2021 },
  { ...yr, lasar: "2020/21", kon: "K", varde: 87.2, kalla: slutligt2021 },
  { ...yr, lasar: "2020/21", kon: "M", varde: 85.3, kalla: slutligt2021 },
  { ...yr, lasar: "2021/22", kon: "T", varde: 85.0, kalla: press2024 },
  { ...yr, lasar: "2022/23", kon: "T", varde: 85.2, kalla: press2024 },
  { ...yr, lasar: "2022/23", kon: "K", varde: 85.8, kalla: press2023 },
  { ...yr, lasar: "2022/23", kon: "M", varde: 84.6, kalla: press2023 },
  { ...yr, lasar: "2023/24", kon: "T", varde: 83.7, kalla: press2024 },
  {
    ...yr,
    lasar: "2024/25",
    kon: "T",
    varde: 84.1,
    kalla: tidning2025,
    anmarkning: "Tidningsartikel 2025-09-25 som återger Skolverket; myndighetens egen sida har inte setts.",
  },
];

export interface KoladaKpi {
  readonly id: string;
  /** As in the register, double spaces included: the title tells a reused id from the right one. */
  readonly titel: string;
  readonly indikator: "meritvarde_ak9" | "alla_amnen_ak9" | "behorighet_yr_ak9";
  /** Municipal schools only, or every school in the municipality. */
  readonly kommunala: boolean;
}

export const koladaKpis: readonly KoladaKpi[] = [
  {
    id: "N15418",
    titel: "Elever i åk 9 som uppnått betygskriterierna i alla ämnen, lägeskommun, andel (%)",
    indikator: "alla_amnen_ak9",
    kommunala: false,
  },
  {
    id: "N15419",
    titel: "Elever i åk 9 som uppnått betygskriterierna i alla ämnen, kommunala skolor,  andel (%)",
    indikator: "alla_amnen_ak9",
    kommunala: true,
  },
  {
    id: "N15424",
    titel: "Elever i åk 9 som är behöriga till yrkesprogram, lägeskommun, andel (%)",
    indikator: "behorighet_yr_ak9",
    kommunala: false,
  },
  {
    id: "N15436",
    titel: "Elever i åk 9 som är behöriga till yrkesprogram, kommunala skolor,  andel (%)",
    indikator: "behorighet_yr_ak9",
    kommunala: true,
  },
  {
    id: "N15504",
    titel: "Elever i åk. 9, meritvärde lägeskommun, genomsnitt (17 ämnen)",
    indikator: "meritvarde_ak9",
    kommunala: false,
  },
  {
    id: "N15505",
    titel: "Elever i åk. 9, meritvärde kommunala skolor, genomsnitt (17 ämnen)",
    indikator: "meritvarde_ak9",
    kommunala: true,
  },
];

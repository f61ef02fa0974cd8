export interface Municipality {
  readonly kod: string;
  readonly namn: string;
  /** Organisation number with a wrong check digit, so that it can belong to no one. */
  readonly orgnr: string;
  /** Invented private school company, for the units with huvudman Enskild. */
  readonly enskildHuvudman: string;
  readonly enskildOrgnr: string;
}

export const lan = { namn: "Exempellän", kod: "99" } as const;

/** The example municipality first, then its neighbours in the public files. All invented. */
export const municipalities: readonly Municipality[] = [
  {
    kod: "9900",
    namn: "Exempelbo",
    orgnr: "2120990018",
    enskildHuvudman: "Lärlyktan Exempelskolor AB",
    enskildOrgnr: "5569990011",
  },
  {
    kod: "9901",
    namn: "Provhamn",
    orgnr: "2120990117",
    enskildHuvudman: "Kompassrosen Utbildning i Provhamn AB",
    enskildOrgnr: "5569990110",
  },
  {
    kod: "9902",
    namn: "Mallinge",
    orgnr: "2120990216",
    enskildHuvudman: "Föreningen Grandalens waldorfskola",
    enskildOrgnr: "8029990019",
  },
];

/** Throws `unknown municipality: x`. */
export function municipalityByCode(kod: string): Municipality {
  const found = municipalities.find((municipality) => municipality.kod === kod);
  if (!found) throw new Error(`unknown municipality: ${kod}`);
  return found;
}

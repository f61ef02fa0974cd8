/**
 * The seven factors of success of the national quality system, in a municipality's wording (KS-2): Skolverket's own titles
 * were not found, and `kvalitetssystem.csv` is where they are written.
 */
export const framgangsfaktorer: readonly string[] = [
  "Förtroendefullt klimat",
  "Hälsofrämjande skolmiljö",
  "Kompensatoriska insatser",
  "Kompetent ledarskap",
  "Professionell utveckling",
  "Systematiskt kvalitetsarbete med undervisningen i fokus",
  "Tydlig roll- och ansvarsfördelning",
];

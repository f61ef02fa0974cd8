/** Families of the municipality's own surveys, and what each asks about: with the family's name, the indicator's id. */
export const enkatOmraden = {
  tld: ["trygghet", "larande", "delaktighet"],
  klimat: ["trygghet", "delaktighet", "studiero"],
  tillit: ["personal", "rektor", "forvaltning", "politik"],
  information: ["personal", "rektor", "forvaltning", "politik"],
} as const;

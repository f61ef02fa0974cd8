import { foldName } from "../intake/fold-name.js";

const PERSONAL =
  /^(?:namn|name|(?:for|efter|tilltals|mellan|elev|elevens|person|hel|fullstandigt)namn|fornamnefternamn|(?:first|last|full|sur)name|person(?:nummer|nr|id)|persnr|p(?:nr|nummer)|samordningsnummer|ssn|(?:gatu|post|hem|bostads|folkbokforings)?adress|address|e?mail(?:adress)?|epost(?:adress)?|tel|telefon(?:nummer|nr)?|phone|mobil(?:nummer|nr|telefon)?|signatur|(?:undervisande)?larare|mentor)$/;
const GUARDIAN = /vardnadshavare|malsman/;

/** Whether a column's name says that it holds names, personal numbers or ways to reach someone. */
export function isPersonalColumn(name: string): boolean {
  const folded = foldName(name).replace(/[\s_\-.:]/g, "");
  return PERSONAL.test(folded) || GUARDIAN.test(folded);
}

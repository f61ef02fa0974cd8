import { foldName } from "../intake/foldName.js";

const PERSONAL = new Set(
  [
    "namn förnamn efternamn tilltalsnamn mellannamn elevnamn elevensnamn personnamn helnamn fullständigtnamn",
    "förnamnefternamn name firstname lastname fullname surname signatur lärare undervisandelärare mentor",
    "personnummer personnr personid persnr pnr pnummer samordningsnummer ssn",
    "adress gatuadress postadress hemadress bostadsadress folkbokföringsadress address",
    "epost epostadress email emailadress mail mailadress",
    "tel telefon telefonnummer telefonnr phone mobil mobilnummer mobilnr mobiltelefon",
  ].flatMap((line) => line.split(" ").map(foldName)),
);
const GUARDIAN = /vardnadshavare|malsman/;

/** Whether a column's name says that it holds names, personal numbers or ways to reach someone. */
export function isPersonalColumn(name: string): boolean {
  const folded = foldName(name).replace(/[\s_\-.:]/g, "");
  return PERSONAL.has(folded) || GUARDIAN.test(folded);
}

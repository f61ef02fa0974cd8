import { foldName } from "./foldName.js";

/** Words that headers, codes and values of school data are made of. Whoever is called one of them is not found by it. */
const words = new Set(
  `
  ak alla allt alltid andel andelen annan annat annars antal antalet anmalan ar arende arskull arskurs arskurser art av
  avbrott avg avser bakgrund bara behorig behoriga behorighet beskrivning betyg betygen betygsatt betygssystem bil bild
  biologi  bl blad blankett  boende data  dagar dans datum de del delsumma den det diagram digital dold dolt
  dolda  efter ej elev elevantal eleven elevens elever elevhalsa elevid en engelska enhet enheten enheter enkat er ett
  ekonomi estetiska estetiskt examen exempel export exporterad f f-9 fa fardig fel fjol flicka flickor for forandring
  forskola forskoleklass fraga fragor fran franvaro frisk fristaende fritids fritidshem fsk fysik fyra ga genomsnitt geografi
  giltig giltigt giltiga godkand godkanda godkant godtagbara grund grundskola gruppen gy gymnasiet gymnasieskola hel hela
  helt historia hogre host hosten huvudman huvudmannen i  id ig igr ikt ingen ingar inget inkommande inlamnad inte info
  jamn ja k kalla kalender kalenderar kemi kille killar klar klass kod kolada komm kommentar kommun kommunal kommunala
  kommunen kon konfidentiell kort kr krav kronor kursprov kvinna kvinnor kvinnlig kval lag lagre lan larare lararen
  larandemal lasar laser lasaret lasforstaelse lasforkunskaper las lista lov m mal man manad manader manlig matning
  matematik matt med medel medelvarde mellan mer median meritvarde metod mindre minst minuter moderna modersmal mot 
  musik mvg  n nagot namn nar narvaro nationell nationella naturvetenskap nej neutral  niva nivaer norr norra not nummer
  nya ny nytt nulage och ofta ogiltig ogiltigt okand okant omdome omdomen omgang omrade ordinarie orsak  ovrig ovriga p
  period perioden personal pojke pojkar poang procent program prog prov provbetyg r rad ratt religion religionskunskap
  resultat rikets riket rubrik salsa  samhallskunskap samtliga samma sant sarskild sekretess sep serie siffra sidan skala
  skola skolan skolans skolenhet skolform skolor skolverket slojd slut slutbetyg so soder sodra som somrar sort spanska
  franska tyska finska samiska sprak sprakval start statistik status stammer streck studiero studiegang anpassad summa sv sva
  svar svarande svarsalternativ svenska andrasprak sallan tabell tak teknik tecken teckensprak tema termin terminen test text
  tid tidpunkt tillfalle titel tjej tjejer  total totalt totala totalsumma trivsel trygg trygghet tre tva typ tyck u under
  undersokning underlag undervisning undervisningstid uppdaterad uppgift uppgifter urval ut utan utbildning uttag uttagen
  uttaget v valt val var varde vardnadshavare varen vart vast vastra verksamhet version vet veckor vecka vg vi vid vit vt ht
  vux vuxen vuxna xls xlsx csv json yrkes yrkesprogram yrkesprog ovrigt ost ostra oppen ovan over inom utanfor
  saknas saknad null nan inf infinity none na true false yes no x xx sheet ark mall excel fil filer kopia original slutlig
  utkast preliminar gammal senaste
  jan januari feb februari mar mars apr april maj jun juni jul juli aug augusti sept september okt oktober nov november
  dec december mandag tisdag onsdag torsdag fredag lordag sondag
  da fy ge hi hkk idh idr ju ke ma mat ml m1 m2 mu nat no re sh sl svenska tk tn eng gr fi kom st
  natt utmarkt hog bra dalig mycket lite ganska daligt aldrig ibland ofta oftast instammer delvis positiv negativ otillracklig
  otillrackliga insats insatser kravs kunskap kunskaper lagsta hogsta nationellt hemkunskap konsumentkunskap idrott halsa
  judiska studier svensk undervisad ekhu natur samhalle teknisk tekniskt humaniora humanistiska samhallsvetenskap natverk
  anteckning anteckningar grupp grupper handledare roll titlar kategori kategorier
  male female boy girl unknown other test prov prova 
  `
    .split(/\s+/)
    .map(foldName),
);

/** Compounds: "provresultat", "Rönnforsskolan", "undervisningsgrupp". */
const ending =
  /.(?:skola|skolan|skolans|skolor|skolorna|gymnasium|gymnasiet|enhet|enheten|enheter|kommun|omrade|omraden|elev|elever|betyg|betyget|betygen|varde|varden|poang|amne|amnen|amnet|program|niva|nivaer|datum|kod|koder|grupp|grupper|klass|klasser|termin|terminen|lasar|kurs|kurser|sprak|studier|kunskap|resultat|matning|enkat|fraga|fragor|procent|tid|timmar|minuter|dagar|franvaro|narvaro|behorighet|index|kostnad|kostnader|larare|personal|export|statistik|rapport|uttag|oversikt|sammanstallning|summa|total|prov|test|omdome|omdomen|svar|period|manad|vecka|orsak|kommentar|anteckning|nummer|namn|typ|status)$/;

/** Whether a word (letters only) is one that school data are made of, rather than a name. */
export function isFieldWord(word: string): boolean {
  const folded = foldName(word);
  return folded.length <= 1 || words.has(folded) || ending.test(folded);
}

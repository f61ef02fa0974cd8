/** Year cycle, targets, measures, hypotheses and quality work of the invented municipality: header first, then rows. */
export const arshjul: readonly string[] = [
  "manad;typ;titel;kommun_nivå;indikatorer",
  "1;dialog;Processdialog med rektorer;enhet;alla_amnen_ak9,behorighet_yr_ak9",
  "2;mote;Februarimötet: årets verksamhetsplan;kommun;meritvarde_ak9,alla_amnen_ak9,behorighet_yr_ak9",
  "3;matning;Klimatmätning 3;enhet;klimat_trygghet,klimat_delaktighet,klimat_studiero",
  "4;matning;TLD-mätning 2;enhet;tld_trygghet,tld_larande,tld_delaktighet",
  "5;dialog;Resultatdialog med varje enhet;enhet;meritvarde_ak9,alla_amnen_ak9,behorighet_yr_ak9",
  "6;dokument;Läsårsrapport per enhet;enhet;alla_amnen_ak9,behorighet_yr_ak9,franvaro_total",
  "9;dialog;Förutsättningsdialog om utvecklingsplanen;enhet;behorighet_yr_ak9,franvaro_over_15",
  "9;dokument;Delårsrapport till nämnden;kommun;meritvarde_ak9,alla_amnen_ak9,behorighet_yr_ak9",
  "9;matning;Klimatmätning 1;enhet;klimat_trygghet,klimat_delaktighet,klimat_studiero",
  "10;matning;TLD-mätning 1;enhet;tld_trygghet,tld_larande,tld_delaktighet",
  "10;mote;Oktobermötet: slutbetyg och nästa års plan;kommun;meritvarde_ak9,alla_amnen_ak9,behorighet_yr_ak9",
  "11;matning;Klimatmätning 2;enhet;klimat_trygghet,klimat_delaktighet,klimat_studiero",
  "12;dokument;Underlag till nämndens årsbokslut;kommun;meritvarde_ak9,behorighet_yr_ak9",
];

export const mal: readonly string[] = [
  "indikator_id;enhet;lasar;mal;beslutad",
  "meritvarde_ak9;9900;2023/24;220;2023-02-14",
  "meritvarde_ak9;9900;2024/25;222;2024-02-13",
  "alla_amnen_ak9;9900;2023/24;75;2023-02-14",
  "alla_amnen_ak9;9900;2024/25;76;2024-02-13",
  "behorighet_yr_ak9;9900;2023/24;86;2023-02-14",
  "behorighet_yr_ak9;9900;2024/25;87;2024-02-13",
  "behorighet_yr_ak9;alla;2024/25;80;2024-02-13",
  "meritvarde_ak9;85809579;2024/25;200;2024-03-19",
  "alla_amnen_ak9;85809579;2024/25;65;2024-03-19",
];

export const insatser: readonly string[] = [
  "prioriterat_malomrade;atagande;aktivitet;resultat;ansvarig_roll;start;slut;forvantad_effekt;indikator_id;enheter;forvantad_forandring;uppfoljning",
  "Kunskapsresultat;Fler elever ska klara matematiken;Två lärare i matematik i årskurs 8 och 9, tre lektioner i veckan;Eleverna får hjälp samma lektion som de kör fast;Rektor Ekehagsskolan;2023-08-15;2025-06-13;Fem procentenheter fler behöriga till yrkesprogram våren 2025;behorighet_yr_ak9;85809579;5;resultatdialogen",
  "Kunskapsresultat;Språket ska bära i alla ämnen;Gemensam läslektion varje dag och studiehandledning i SO och NO;Eleverna läser och skriver varje dag i alla ämnen;Verksamhetschef grundskola;2022-08-16;2025-06-13;Färre F i SO- och NO-ämnena för elever som läser svenska som andraspråk;alla_amnen_ak9;;;delårsrapporten",
  "Kunskapsresultat;Bedömningen ska vara likvärdig;Sambedömning mellan skolorna i svenska, engelska och matematik;Lärarna bedömer samma arbeten lika;Verksamhetschef grundskola;2023-01-10;2024-12-20;Mindre skillnad mellan betyg och nationella prov;meritvarde_ak9;;;",
  "Trygghet;Alla ska vara i skolan;Kontakt med hemmet samma dag och plan efter fem dagars frånvaro;;Chef elevhälsan;2024-01-08;2025-12-19;Färre streck i slutbetygen våren 2026;alla_amnen_ak9;;;",
];

export const hypoteser: readonly string[] = [
  "fraga;pastaende;stod;motbevis;vad_som_skulle_falla_det;status",
  "Varför ligger Ekehagsskolan under förväntat värde?;Matematiken drar ner behörigheten;Flest elever utan godkänt saknar just matematik;Även NO-ämnena ligger lågt;Att andelen godkända i matematik stiger men behörigheten står stilla;prövas",
  "Varför ligger Norrvångsskolan över förväntat värde?;Samma lärare följer klassen i tre år;Låg personalomsättning sedan 2019;Två andra skolor har lika låg omsättning utan samma resultat;Att resultatet består när lagen byter lärare;prövas",
  "Varför skiljer flickors och pojkars meritvärde?;Skillnaden uppstår redan i läsningen;Pojkarna ligger lägre i läsförståelse i årskurs 6;Skillnaden i matematik är liten;Att skillnaden är lika stor bland elever med samma läsresultat i årskurs 6;öppen",
  "Är uppgången 2021/22 varaktig?;Årskullen var ovanligt stark;Nedgång året efter på de flesta skolor;En skola steg två år i rad;Att tre årskullar i rad ligger över nivån före 2021/22;avförd",
];

/** Factors of success alone: the titles of delmål are Skolverket's, and not typed here. */
export const kvalitetssystem: readonly string[] = [
  "skolform;delmal_id;delmal;indikator_id;indikator;kalla;url;hamtad;framgangsfaktor;vara_matt",
  ";;;;;;;;1;tillit_personal,tillit_rektor,klimat_trygghet",
  ";;;;;;;;2;franvaro_total,klimat_studiero",
  ";;;;;;;;3;alla_amnen_ak9,lasning_natt_mal",
  ";;;;;;;;6;behorighet_yr_ak9,meritvarde_ak9",
];

export const klagomal: readonly string[] = [
  "kvartal;tema;antal",
  "2025 kv 3;Kränkande behandling;14",
  "2025 kv 3;Särskilt stöd;11",
  "2025 kv 3;Skolskjuts;3",
  "2025 kv 3;Lokaler och mat;0",
  "2025 kv 4;Kränkande behandling;12",
  "2025 kv 4;Särskilt stöd;10",
  "2025 kv 4;Skolskjuts;16",
];

export const manadsbrev: readonly string[] = [
  "manad;niva;mottagare;oppnat",
  "2025-10;personal;612;239",
  "2025-10;rektor;19;17",
  "2025-10;politik;9;6",
  "2025-11;personal;610;251",
  "2025-11;rektor;19;18",
  "2025-11;politik;9;7",
];

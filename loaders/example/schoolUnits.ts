export const unitHeader =
  "skolenhetskod;namn;kort_namn;skolform;huvudman;rektorsomrade;fran_lasar;till_lasar;foljer_pa";

/**
 * Rows of `enheter.csv`: the municipality's units of every school form. The private 7–9 school is left out on purpose:
 * it is known only from the public files.
 */
export const schoolUnits: readonly string[] = [
  "38251888;Rönnforsskolan 7-9;Rönnfors;grundskola;kommunal;Rönnfors;2011/12;;",
  "85809579;Ekehagsskolan 7-9;Ekehag;grundskola;kommunal;Ekehag;2011/12;;",
  "93869350;Söderlidsskolan 7-9;Söderlid;grundskola;kommunal;Söderlid;2011/12;;",
  "23746352;Norrvångsskolan 7-9;Norrvång;grundskola;kommunal;Norrvång;2011/12;;",
  "66136797;Hasselåsskolan 7-9;Hasselås;grundskola;kommunal;Hasselås;2014/15;;",
  "26517153;Tångåsa skola F-9;Tångåsa;grundskola;kommunal;Tångåsa;2011/12;;",
  "60282761;Resursskolan Forsliden;Forsliden;grundskola;kommunal;Resursenheten;2016/17;;",
  "20619121;Vikarängsskolan F-6;Vikaräng;grundskola;kommunal;Rönnfors;2011/12;;",
  "20914056;Smedsvretsskolan F-6;Smedsvret;grundskola;kommunal;Ekehag;2011/12;;",
  "52617117;Ljungvretsskolan F-6;Ljungvret;grundskola;kommunal;Söderlid;2011/12;;",
  "36447659;Sjötorpaskolan F-6;Sjötorpa;grundskola;kommunal;Norrvång;2011/12;2021/22;",
  "40437843;Lönnbackens skola F-6;Lönnbacken;grundskola;kommunal;Norrvång;2022/23;;36447659",
  "83498275;Mårtenskullens skola F-6;Mårtenskullen;grundskola;kommunal;Hasselås;2011/12;;",
  "36224546;Exempelbo gymnasium;Gymnasiet;gymnasieskola;kommunal;Gymnasiet;2011/12;;",
  "83606397;Forslidens anpassade grundskola;Forsliden anpassad;anpassad;kommunal;Resursenheten;2013/14;;",
  "76673095;Exempelbo vuxenutbildning;Vuxenutbildningen;vuxenutbildning;kommunal;Vuxenutbildningen;2012/13;;",
  "93402255;Förskolan Vitsippsbrinken;Vitsippsbrinken;forskola;kommunal;Förskolor norr;2011/12;;",
  "37512729;Förskolan Ekorrgläntan;Ekorrgläntan;forskola;kommunal;Förskolor norr;2011/12;;",
  "92973939;Förskolan Myrvret;Myrvret;forskola;kommunal;Förskolor norr;2018/19;;",
  "36486327;Förskolan Vallbrinken;Vallbrinken;forskola;kommunal;Förskolor söder;2011/12;;",
  "51814306;Förskolan Tussilagobacken;Tussilagobacken;forskola;kommunal;Förskolor söder;2011/12;;",
  "33252524;Förskolan Blåklintsvret;Blåklintsvret;forskola;kommunal;Förskolor söder;2023/24;;",
  "37377089;Föräldrakooperativet Humlegläntan;Humlegläntan;forskola;fristaende;;2011/12;;",
];

/** Pages that both editions have. */
export const main = [
  "index.html",
  "jamfor.html",
  "leta-monster.html",
  "hitta-orsaker.html",
  "problematisera.html",
  "utforska.html",
  "anteckningar/behorighet.html",
  "arshjul.html",
  "insatser.html",
  "kvalitetsarbete.html",
  "enheter.html",
  "metod.html",
  "tillganglighet.html",
];
export const skolformer = ["forskola", "grundskola", "gymnasieskola", "anpassad", "vuxenutbildning"].map(
  (form) => `skolform/${form}.html`,
);
/** Pages of the internal edition alone. */
export const internal = ["karantan.html"];

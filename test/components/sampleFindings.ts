import type { Finding } from "../../src/components/pageData.js";

export const sampleFindings: readonly Finding[] = [
  {
    rule: "F-under-forvantat",
    unitId: "99990001",
    unitName: "Östra skolan 7–9",
    indicatorId: "meritvarde_ak9",
    text: "Östra skolan 7–9: meritvärdet 202,7 (108 elever, 2024/25) är 28 poäng under det förväntade 230,9. Skillnaden är säkerställd.",
  },
  {
    rule: "F-under-forvantat",
    unitId: "99990002",
    unitName: "Lindskolan 7–9",
    indicatorId: "meritvarde_ak9",
    text: "Lindskolan 7–9: meritvärdet 210,0 (121 elever, 2024/25) är 18 poäng under det förväntade 228,4. Skillnaden är säkerställd.",
  },
  {
    rule: "F-under-riket",
    unitId: null,
    unitName: null,
    indicatorId: "behorighet_yr_ak9",
    text: "I kommunens skolor är 80,2 procent behöriga till yrkesprogram (424 elever, 2024/25). Riket: 84,6 procent.",
  },
];

export const sampleUnknowns: readonly Finding[] = [
  {
    rule: "F-kan-inte-avgoras",
    unitId: "99990004",
    unitName: "Norrängsskolan",
    indicatorId: "meritvarde_ak9",
    text: "Om Norrängsskolan avviker: 54 elever räcker inte för att skilja −3 från slumpen.",
  },
  {
    rule: "F-dolt",
    unitId: "99990005",
    unitName: "Byskolan",
    indicatorId: "meritvarde_ak9",
    text: "Hur det går i Byskolan: färre än 10 elever lämnade årskurs 9.",
  },
];

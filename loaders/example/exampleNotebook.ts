/** A notebook of the municipality's own: what docs/handbok/utforska.md shows how to write. */
export const exampleNotebook = `# Behörighet i kommunens skolor

Två frågor till utgåvans värden. Ändra dem, eller skriv egna.

## Hur många värden har varje enhet?

\`\`\`js
import { fraga, Plot, tabell } from "../components/anteckning.js";

const antal = await fraga(\`
  SELECT e.kort_namn AS enhet, count(v.value) AS varden, count(*) - count(v.value) AS dolda_eller_saknade
  FROM varden v
  JOIN enheter e USING (unit_id)
  GROUP BY ALL
  ORDER BY enhet
\`);
display(tabell(antal, "Värden per enhet"));
\`\`\`

## Hur stor andel är behöriga?

\`\`\`js
const behoriga = await fraga(\`
  SELECT e.kort_namn AS enhet, v.value AS andel, v.ci_low AS lagst, v.ci_high AS hogst, v.n
  FROM varden v
  JOIN enheter e USING (unit_id)
  WHERE v.indicator_id = 'behorighet_yr_ak9' AND v."group" = 'alla' AND v.value IS NOT NULL
  QUALIFY v.period = max(v.period) OVER ()
  ORDER BY enhet
\`);
display(
  Plot.plot({
    ariaLabel: "Andel behöriga till yrkesprogram per enhet, med intervall",
    marginLeft: 110,
    marginBottom: 44,
    style: { fontSize: "13px", background: "none" },
    x: { label: "andel behöriga, procent", grid: true },
    y: { label: null },
    marks: [
      Plot.ruleY(behoriga, { y: "enhet", x1: "lagst", x2: "hogst", stroke: "var(--interval)", strokeWidth: 3 }),
      Plot.dot(behoriga, { y: "enhet", x: "andel", r: 5, fill: "var(--own)" }),
    ],
  }),
);
display(tabell(behoriga, "Behöriga till yrkesprogram, med 95 % intervall"));
\`\`\`

Enheter som saknas har för få elever. Ett brett intervall säger att eleverna är få, inte att något skiljer.
`;

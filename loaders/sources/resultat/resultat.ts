import { registry } from "../../../src/indicators/registry.js";
import * as type from "../../standard/columnTypes.js";
import type { StandardFormat, StandardRow } from "../../standard/standardFormat.js";

/** Ready-made values of the catalogue's indicators, for what no other format carries. */
export const resultat: StandardFormat = {
  id: "resultat",
  label: "Färdiga resultatvärden",
  columns: [
    { name: "indikator_id", type: type.indicator(registry.map(({ id }) => id)) },
    { name: "enhet", type: type.enhet },
    { name: "lasar", type: type.period },
    { name: "grupp", type: type.grupp },
    { name: "varde", type: type.value, decimals: true },
    { name: "antal", type: type.count, empty: true },
    { name: "kalla", type: type.text(200) },
  ],
  key: ["indikator_id", "enhet", "lasar", "grupp"],
  rule: outOfBounds,
  period: "lasar",
};

function outOfBounds(row: StandardRow) {
  const bounds = registry.find(({ id }) => id === row["indikator_id"])?.bounds;
  const text = row["varde"] ?? "";
  if (bounds === undefined || !/^-?\d/.test(text)) return undefined;
  const value = Number(text.replace(",", "."));
  if (value >= bounds[0] && value <= bounds[1]) return undefined;
  const message = `Värdet ligger utanför indikatorns skala, ${bounds[0]}–${bounds[1]}. Andelar skrivs i procent, 0–100.`;
  return { column: "varde", message };
}

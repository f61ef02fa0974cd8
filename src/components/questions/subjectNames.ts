import { capital } from "../../format/capital.js";
import { amnen } from "../../indicators/amnen.js";

/** Subjects in the order they are shown, for sorting; one that is not in the catalogue comes last. */
export function subjectOrder(a: string, b: string): number {
  const at = (code: string) => {
    const index = amnen.findIndex(({ kod }) => kod === code);
    return index < 0 ? amnen.length : index;
  };
  return at(a) - at(b);
}

/** "Matematik"; what is no subject of the catalogue stands as it is. */
export function subjectName(code: string): string {
  return capital(amnen.find(({ kod }) => kod === code)?.namn ?? code);
}

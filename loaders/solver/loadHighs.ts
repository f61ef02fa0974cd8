import type { Highs } from "highs";
import loader from "highs";

/** The package's types describe its CommonJS build; in an ES module the default export is the loader itself. */
const load = loader as unknown as () => Promise<Highs>;

let loaded: Promise<Highs> | undefined;

/** The solver of linear and whole-number programmes, compiled once per process. It asks nothing of the network. */
export function loadHighs(): Promise<Highs> {
  loaded ??= load();
  return loaded;
}

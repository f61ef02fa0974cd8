import generator from "pptxgenjs";

// the package's types tell of CommonJS, where its code is an ES module: its default is the class itself
const loaded: unknown = generator;

function isDeckClass(value: unknown): value is new () => generator.default {
  return typeof value === "function";
}

/** An empty set of slides. */
export function newDeck(): generator.default {
  if (!isDeckClass(loaded)) throw new Error("pptxgenjs has no class as its default");
  return new loaded();
}

export interface RandomStream {
  /** Uniform in [0, 1). */
  next(): number;
  /** Standard normal. */
  normal(): number;
  chance(probability: number): boolean;
  /** Index drawn in proportion to the weights. */
  weighted(weights: readonly number[]): number;
}

/** Seeded generator (sfc32). Streams with different keys are independent, so one more unit changes no other. */
export function randomStream(seed: number, ...key: readonly string[]): RandomStream {
  const hash = hashText(`${seed}|${key.join("|")}`);
  let a = hash();
  let b = hash();
  let c = hash();
  let d = 1;

  function next(): number {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4294967296;
  }

  for (let warmUp = 0; warmUp < 12; warmUp += 1) next();

  return {
    next,
    // Sum of twelve uniforms: only additions, so the same on every machine (Math.log and Math.cos need not be).
    normal() {
      let sum = -6;
      for (let i = 0; i < 12; i += 1) sum += next();
      return sum;
    },
    chance: (probability) => next() < probability,
    weighted(weights) {
      let rest = next() * weights.reduce((total, weight) => total + weight, 0);
      for (const [index, weight] of weights.entries()) {
        rest -= weight;
        if (rest < 0) return index;
      }
      return weights.length - 1;
    },
  };
}

/** Text to a supply of 32-bit words (FNV-1a with a finishing mix). */
function hashText(text: string): () => number {
  let state = 2166136261;
  for (let i = 0; i < text.length; i += 1) state = Math.imul(state ^ text.charCodeAt(i), 16777619);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let word = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
    return (word ^ (word >>> 16)) | 0;
  };
}

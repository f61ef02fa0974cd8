export interface JsonScan {
  /** Just after the first whole value; the end of the text when it is not whole. */
  readonly end: number;
  /** Whether the text ends before the value does. */
  readonly cut: boolean;
  readonly problem?: JsonProblem;
}

export interface JsonProblem {
  readonly kind: "too-deep" | "key-twice" | "reserved-key" | "not-a-number";
  readonly position: number;
  readonly key?: string;
}

const DEPTH = 64;
const SPACE = /\s/;

interface Level {
  readonly isObject: boolean;
  readonly keys: Set<string>;
  keyNext: boolean;
}

/**
 * Walks over one JSON object or list from `start` and finds what JSON.parse would let pass or die of: nesting deeper
 * than 64, a key that stands twice in one object, the key `__proto__`, NaN and Infinity. Faults of grammar are left to
 * JSON.parse. Linear in the text, without recursion.
 */
export function scanJson(text: string, start = 0): JsonScan {
  const stack: Level[] = [];
  for (let i = start; i < text.length; i++) {
    const character = text[i] ?? "";
    const level = stack.at(-1);
    if (character === '"') {
      const end = stringEnd(text, i);
      if (end === undefined) return { end: text.length, cut: true };
      if (level?.isObject && level.keyNext) {
        const problem = keyProblem(text.slice(i, end), level, i);
        if (problem !== undefined) return { end: text.length, cut: false, problem };
        level.keyNext = false;
      }
      i = end - 1;
    } else if (character === "{" || character === "[") {
      if (stack.length === DEPTH)
        return { end: text.length, cut: false, problem: { kind: "too-deep", position: i } };
      stack.push({ isObject: character === "{", keys: new Set(), keyNext: true });
    } else if (character === "}" || character === "]") {
      // brackets that do not match are JSON.parse's to refuse
      if (level === undefined || level.isObject !== (character === "}"))
        return { end: text.length, cut: false };
      stack.pop();
      if (stack.length === 0) return { end: i + 1, cut: false };
    } else if (character === ",") {
      if (level !== undefined) level.keyNext = true;
    } else if (character === "N" || character === "I") {
      return { end: text.length, cut: false, problem: { kind: "not-a-number", position: i } };
    } else if (stack.length === 0 && !SPACE.test(character)) {
      return { end: text.length, cut: false };
    }
  }
  return { end: text.length, cut: stack.length > 0 };
}

/** Just after the closing quote of the string that opens at `start`; undefined when it never closes. */
function stringEnd(text: string, start: number): number | undefined {
  for (let quote = text.indexOf('"', start + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (text[quote - 1 - backslashes] === "\\") backslashes++;
    if (backslashes % 2 === 0) return quote + 1;
  }
  return undefined;
}

function keyProblem(quoted: string, level: Level, position: number): JsonProblem | undefined {
  const key = quoted.includes("\\") ? unescaped(quoted) : quoted.slice(1, -1);
  if (key === "__proto__") return { kind: "reserved-key", position, key };
  if (level.keys.has(key)) return { kind: "key-twice", position, key };
  level.keys.add(key);
  return undefined;
}

/** Two ways of writing a key are one key. */
function unescaped(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}

export interface XmlTag {
  /** Without prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Where the tag begins in the text. */
  readonly at: number;
}

const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const COMMENT = /<!--[\s\S]*?-->/g;

/** The opening tags of those local names in XML without DOCTYPE, in order; comments are passed over. */
export function* xmlTags(xml: string, names: readonly string[]): Generator<XmlTag> {
  const text = xml.includes("<!--") ? xml.replace(COMMENT, (comment) => " ".repeat(comment.length)) : xml;
  const tag = new RegExp(
    `<(?:[\\w.-]+:)?(${names.join("|")})((?:\\s+[\\w:.-]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*)\\s*/?>`,
    "g",
  );
  for (const match of text.matchAll(tag)) {
    const attributes = new Map<string, string>();
    for (const [, key = "", double, single] of (match[2] ?? "").matchAll(ATTRIBUTE)) {
      attributes.set(key, double ?? single ?? "");
    }
    yield { name: match[1] ?? "", attributes, at: match.index };
  }
}

import type { Encoding, FileProbe } from "./fileProbe.js";
import { isJsonLines, readJsonDocuments } from "./readJsonDocuments.js";

/** What is said of JSON: whether it is one document or one a line, and how they are read. */
export function probeJson(
  name: string,
  encoding: Encoding,
  headText: string,
  text: () => Promise<string>,
): FileProbe {
  const documents = async (rawNumbers?: readonly string[]) =>
    readJsonDocuments(name, await text(), rawNumbers);
  if (isJsonLines(headText)) return { media: "jsonl", encoding, headText, documents };
  const json = once(async () => (await documents())[0]?.value);
  return { media: "json", encoding, headText, json, documents };
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= read();
    return result;
  };
}

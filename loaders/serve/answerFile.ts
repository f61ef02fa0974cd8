import type { IncomingMessage, ServerResponse } from "node:http";
import { extname } from "node:path";
import { byteRange } from "./byteRange.js";
import { contentTypes } from "./contentTypes.js";
import type { ServedEdition } from "./servedEdition.js";

/**
 * Answers with a file of the edition, whole or the range asked for: 404 when there is none by that address, 405 for what is
 * not reading, 503 when the edition cannot be read.
 */
export async function answerFile(
  edition: ServedEdition,
  { method, url, headers }: Pick<IncomingMessage, "method" | "url" | "headers">,
  response: ServerResponse,
): Promise<void> {
  const refuse = (status: number, words: string) => {
    response.statusCode = status;
    response.setHeader("Content-Type", "text/plain; charset=utf-8");
    response.end(method === "HEAD" ? undefined : words);
  };
  if (method !== "GET" && method !== "HEAD") return refuse(405, "Sidan kan bara läsas.");
  const addresses = addressesOf(url ?? "/");
  let found: Awaited<ReturnType<ServedEdition["find"]>>;
  try {
    found = await edition.find(addresses);
  } catch (error) {
    const why = error instanceof Error && "code" in error ? ` (${error.code})` : "";
    return refuse(503, `Utgåvan går inte att läsa${why}. Bygg den med nulage build.`);
  }
  if (!found) return refuse(404, "Sidan finns inte.");
  const { address, bytes } = found;
  response.setHeader("Content-Type", contentTypes[extname(address).slice(1)] ?? "application/octet-stream");
  response.setHeader("Accept-Ranges", "bytes");
  const range = byteRange(headers.range, bytes.length);
  if (range === "outside") {
    response.setHeader("Content-Range", `bytes */${bytes.length}`);
    return refuse(416, "Så långt är inte filen.");
  }
  if (range) {
    response.statusCode = 206;
    response.setHeader("Content-Range", `bytes ${range.first}-${range.last}/${bytes.length}`);
  }
  const body = range ? bytes.subarray(range.first, range.last + 1) : bytes;
  response.setHeader("Content-Length", body.length);
  response.end(method === "HEAD" ? undefined : body);
}

/** The files that an address can mean: itself, the page of that name, the start page of a folder. */
function addressesOf(url: string): readonly string[] {
  let path = url.split(/[?#]/)[0] ?? "/";
  try {
    path = decodeURIComponent(path);
  } catch {
    return [];
  }
  const name = path.replace(/^\/+|\/+$/g, "");
  return name === "" ? ["index.html"] : [name, `${name}.html`, `${name}/index.html`];
}

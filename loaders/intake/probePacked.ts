import { isUtf8 } from "node:buffer";
import { DataFaults } from "./dataFaults.js";
import { detectTextMedia } from "./detectMedia.js";
import type { FileProbe } from "./fileProbe.js";
import { inflateGzip } from "./inflateGzip.js";
import { probeJson } from "./probeJson.js";
import type { StoredFile } from "./storedFile.js";
import { unusableFile } from "./unusableFile.js";

const HEAD = 256 * 1024;

/**
 * What is in a gzipped file. Only JSON and JSON Lines in UTF-8 are read packed: that is how responses of an API are
 * kept. Its faults are told as those of any file.
 */
export async function probePacked(file: StoredFile): Promise<FileProbe> {
  try {
    const content = await inflateGzip(file);
    const head = new TextDecoder().decode(content.subarray(0, HEAD), { stream: content.length > HEAD });
    const media = detectTextMedia(head);
    if (media === "html" || media === "empty") return { ...unusableFile(file, media), packed: true };
    if (media !== "json" || !isUtf8(content)) return { ...unusableFile(file, "gzip"), packed: true };
    const text = async () => new TextDecoder().decode(content);
    return { ...probeJson(file.name, "utf-8", head, text), packed: true };
  } catch (error) {
    if (!(error instanceof DataFaults)) throw error;
    return { media: "gzip", packed: true, faults: error.faults };
  }
}

import type { z } from "zod";
import { fetchFault } from "./fetchFault.js";
import { checkShape } from "./parseAnswer.js";
import { publicSources, type SourceName } from "./publicSources.js";
import { type Answer, type HttpClient, requestJson } from "./requestJson.js";
import type { Snapshot } from "./snapshot.js";
import { type SourceAddress, sourceAddress } from "./sourceAddress.js";

/** An answer of the expected shape. */
export interface Checked<Data> {
  readonly url: URL;
  readonly data: Data;
  /** The answer's own bytes, under the name they are to have. */
  snapshot(name: string, source?: string): Snapshot;
}

/** Asks one source, counts the questions, and hands out nothing that is not checked. */
export interface SourceClient {
  readonly address: SourceAddress;
  readonly pages: number;
  /** Throws DataFaults when the source has nothing there. */
  get<Schema extends z.ZodType>(url: URL, schema: Schema): Promise<Checked<z.infer<Schema>>>;
  /** Undefined when the source has nothing there (404). */
  find<Schema extends z.ZodType>(url: URL, schema: Schema): Promise<Checked<z.infer<Schema>> | undefined>;
  requests(): number;
}

export function sourceClient(
  name: SourceName,
  base: string | undefined,
  http: HttpClient,
  onRequest: (count: number) => void,
): SourceClient {
  let requests = 0;
  let bytes = 0;
  async function ask(url: URL): Promise<Answer | undefined> {
    requests += 1;
    onRequest(requests);
    const answer = await requestJson(url, publicSources[name].accept, http);
    bytes += answer?.bytes.length ?? 0;
    if (bytes > http.limits.sourceBytes)
      throw fetchFault("for-stort-svar", url, "Svaren är tillsammans större än vad en källa får ge.");
    return answer;
  }
  function checked<Schema extends z.ZodType>(answer: Answer, schema: Schema): Checked<z.infer<Schema>> {
    const { url } = answer;
    return {
      url,
      data: checkShape(url, answer.document, schema),
      snapshot: (file, source) => ({
        name: file,
        url: url.href,
        bytes: answer.bytes,
        ...(source === undefined ? {} : { source }),
      }),
    };
  }
  return {
    address: sourceAddress(name, base),
    pages: http.limits.pages,
    async get(url, schema) {
      const answer = await ask(url);
      if (answer) return checked(answer, schema);
      throw fetchFault("finns-inte", url, "Källan har inget på adressen (404). Adressen kan ha ändrats.");
    },
    async find(url, schema) {
      const answer = await ask(url);
      return answer ? checked(answer, schema) : undefined;
    },
    requests: () => requests,
  };
}

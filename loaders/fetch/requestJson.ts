import { DataFaults } from "../intake/dataFaults.js";
import { fetchFault } from "./fetchFault.js";
import type { FetchLimits, FetchWorld } from "./fetchWorld.js";
import { parseAnswer } from "./parseAnswer.js";
import { readBody } from "./readBody.js";
import { retryDelay } from "./retryDelay.js";

export interface HttpClient {
  readonly world: FetchWorld;
  readonly limits: FetchLimits;
  /** Name and version of the program: all that a source is told about us. */
  readonly userAgent: string;
}

export interface Answer {
  readonly url: URL;
  readonly bytes: Buffer;
  readonly document: unknown;
}

/** A question that is worth putting again, and why. */
interface Again {
  readonly reason: string;
  readonly retryAfter: string | null;
}

const redirects = 5;

/**
 * Asks for JSON. 429, 5xx, a broken connection and a slow answer are asked again, each time after a longer wait.
 * Undefined when the source has nothing there (404); everything else that is not JSON throws DataFaults.
 */
export async function requestJson(url: URL, accept: string, client: HttpClient): Promise<Answer | undefined> {
  const { world, limits } = client;
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await ask(url, accept, client);
    if (outcome === undefined || "bytes" in outcome) return outcome;
    if (attempt >= limits.attempts) {
      throw fetchFault("svarar-inte", url, `${outcome.reason} efter ${attempt} försök. Försök igen senare.`);
    }
    const wait = retryDelay(attempt, outcome.retryAfter, world);
    if (wait > limits.longestWait) {
      const minutes = Math.round(wait / 60_000);
      throw fetchFault("ber-om-vantan", url, `Källan ber om ${minutes} minuters väntan. Försök igen då.`);
    }
    await world.sleep(wait);
  }
}

async function ask(url: URL, accept: string, client: HttpClient): Promise<Answer | Again | undefined> {
  try {
    const response = await follow(url, accept, client);
    const { status, headers } = response;
    if (status === 200) {
      const bytes = await readBody(response, url, client.limits.answerBytes);
      return { url, bytes, document: parseAnswer(url, headers.get("content-type"), bytes) };
    }
    await response.body?.cancel();
    if (status === 404) return undefined;
    if (status === 429 || status >= 500) {
      const reason =
        status === 429 ? "Källan säger att frågorna är för många (429)" : `Källan har ett fel (${status})`;
      return { reason, retryAfter: headers.get("retry-after") };
    }
    throw fetchFault("avvisad", url, `Källan avvisar frågan (status ${status}). Adressen kan ha ändrats.`);
  } catch (error) {
    if (error instanceof DataFaults) throw error;
    return { reason: `Källan går inte att nå (${causeOf(error)})`, retryAfter: null };
  }
}

/** Follows a redirect only to the same host, and never from https to http. */
async function follow(url: URL, accept: string, { world, limits, userAgent }: HttpClient): Promise<Response> {
  let at = url;
  for (let hop = 0; hop <= redirects; hop += 1) {
    const response = await world.fetch(at, {
      redirect: "manual",
      credentials: "omit",
      headers: { accept, "user-agent": userAgent },
      signal: AbortSignal.timeout(limits.timeout),
    });
    const location = response.headers.get("location");
    if (response.status < 300 || response.status > 399 || location === null) return response;
    await response.body?.cancel();
    const next = URL.canParse(location, at) ? new URL(location, at) : undefined;
    if (next?.host !== at.host || (at.protocol === "https:" && next.protocol !== "https:")) {
      throw fetchFault(
        "annan-vard",
        url,
        `Källan skickar vidare till en annan adress (${next?.origin ?? "oläslig"}). Den följs inte. ` +
          "Har källan flyttat kan adressen anges med --base-url.",
      );
    }
    at = next;
  }
  throw fetchFault("skickar-runt", url, `Källan skickar vidare mer än ${redirects} gånger.`);
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (cause instanceof Error && cause.name === "TimeoutError") return "inget svar i tid";
  if (cause instanceof Error && "code" in cause && typeof cause.code === "string") return cause.code;
  return cause instanceof Error ? cause.name : "okänt fel";
}

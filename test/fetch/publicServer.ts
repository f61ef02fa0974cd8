import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { onTestFinished } from "vitest";
import type { SourceName } from "../../loaders/fetch/publicSources.js";
import { koladaAnswer } from "./koladaAnswer.js";
import { type Recordings, recordings } from "./recordings.js";

export interface Reply {
  readonly status?: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Ends the connection after the body, short of what was promised. */
  readonly cut?: boolean;
}

/** What a test wants answered instead; undefined leaves it to the recorded answer. `times` counts its matches from 1. */
export type Override = (path: string, times: number) => Reply | undefined;

export interface PublicServer {
  readonly base: string;
  readonly bases: Readonly<Record<SourceName, string>>;
  readonly requests: IncomingMessage[];
  override(reply: Override): void;
}

const hal = "application/vnd.skolverket.plannededucations.api.v4.hal+json";

/** The three public sources on 127.0.0.1 under their real paths, with the recorded answers. */
export async function publicServer(known = recordings()): Promise<PublicServer> {
  const requests: IncomingMessage[] = [];
  const times = new Map<string, number>();
  let override: Override = () => undefined;
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    requests.push(request);
    times.set(path, (times.get(path) ?? 0) + 1);
    send(response, override(path, times.get(path) ?? 0) ?? answer(path, known) ?? { status: 404 });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(
    () =>
      new Promise<void>((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  );
  const address = server.address();
  const base = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  return {
    base,
    bases: { skolverket: base, skolenhetsregistret: base, kolada: base },
    requests,
    override(reply) {
      times.clear();
      override = reply;
    },
  };
}

function send(response: ServerResponse, { status = 200, type, headers = {}, body = "", cut }: Reply): void {
  response.writeHead(status, { "content-type": type ?? "application/json", ...headers });
  if (cut) response.write(body, () => response.destroy());
  else response.end(body);
}

function answer(path: string, known: Recordings): Reply | undefined {
  const url = new URL(path, "http://127.0.0.1");
  const [, place, code = "", rest = ""] =
    /^\/planned-educations\/v4\/(school-units|statistics\/all-schools\/salsa)(?:\/(\d{8})\/(.+))?$/.exec(
      url.pathname,
    ) ?? [];
  if (place === "statistics/all-schools/salsa") return { type: hal, body: known.salsa };
  if (place && rest === "statistics/gr") return ifThere(known.statistics.get(code));
  if (place && rest === "nestedsurveys") return surveyLinks(code, known);
  if (place && rest) return ifThere(known.surveys.get(code)?.[rest.replace("nestedsurveys/", "")]);
  if (place && url.searchParams.get("geographicalAreaCode") === known.municipality)
    return ifThere(known.unitPages[Number(url.searchParams.get("page"))]);
  if (place) return undefined;
  if (url.pathname === "/skolenhetsregistret/v2/school-units") return register(known);
  const kolada = koladaAnswer(url, known);
  return kolada === undefined ? undefined : { body: JSON.stringify(kolada) };
}

function ifThere(body: string | undefined): Reply | undefined {
  return body === undefined ? undefined : { type: `${hal};charset=UTF-8`, body };
}

function surveyLinks(code: string, { surveys }: Recordings): Reply | undefined {
  const found = surveys.get(code);
  if (!found) return undefined;
  // the links of the real answers lead to other machines: they are not to be followed
  const link = { href: "http://localhost:9007/planned-educations/v3/elsewhere" };
  const _links = Object.fromEntries([...Object.keys(found), "self"].map((name) => [name, link]));
  return ifThere(JSON.stringify({ body: { _links } }));
}

function register({ unitPages }: Recordings): Reply {
  const codes = unitPages.flatMap((page) => [...page.matchAll(/"code":"(\d{8})"/g)].map(([, code]) => code));
  const attributes = codes.map((schoolUnitCode) => ({ schoolUnitCode, name: "Namn", status: "AKTIV" }));
  return { body: JSON.stringify({ data: { type: "schoolunit", attributes } }) };
}

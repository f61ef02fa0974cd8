import { readdir } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { snapshotFolder } from "../../loaders/fetch/snapshotSet.js";
import { makeWorkspace } from "../support/makeWorkspace.js";
import { inventedRecordings } from "./inventedRecordings.js";
import { type Override, publicServer, type Reply } from "./publicServer.js";
import { type FetchSettings, folderState, runFetch } from "./runFetch.js";

/** Small, since each test fetches it twice; the recorded answers are fetched whole in wholeFetch.test.ts. */
const known = inventedRecordings(3);
const { municipality, kpis, salsa } = known;
const salsaPath = "/planned-educations/v4/statistics/all-schools/salsa";

async function start(reply?: Override) {
  const server = await publicServer(known);
  if (reply) server.override(reply);
  return { server, workspace: await makeWorkspace({ kod: municipality, namn: "Kommunen", isNew: true }) };
}

/** A good fetch, then one 17 days later that is answered otherwise: what the program says, and that all stands. */
async function failsAfterGood(source: "kolada" | "skolverket", reply: Override, settings?: FetchSettings) {
  const { server, workspace } = await start();
  const good = await runFetch(workspace, server, source);
  expect(good.outcome.status).toBe("new");
  const before = await folderState(workspace.private);
  server.override(reply);
  const { outcome, waits } = await runFetch(workspace, server, source, { today: "2026-02-18", ...settings });
  expect(outcome.status).toBe("kept");
  expect(outcome.set).toEqual(good.outcome.set);
  expect(await folderState(workspace.private)).toEqual(before);
  const messages = outcome.faults.map(({ message }) => message).join("\n");
  expect(messages).toContain("Den förra hämtningen, 2026-02-01 (17 dagar gammal), står kvar.");
  return { codes: outcome.faults.map(({ code }) => code), messages, waits };
}

const onSalsa =
  (reply: Reply): Override =>
  (path) =>
    path === salsaPath ? reply : undefined;

describe("a source that is busy or down", () => {
  it("is asked again after the time it gives, and after twice as long each time otherwise", async () => {
    const { server, workspace } = await start((path, times) => {
      if (path !== "/v3/municipality") return undefined;
      if (times === 1) return { status: 429, headers: { "retry-after": "7" } };
      if (times === 2) return { status: 429, headers: { "retry-after": "Sun, 01 Feb 2026 12:00:20 GMT" } };
      return times < 5 ? { status: 503 } : undefined;
    });
    const { outcome, waits } = await runFetch(workspace, server, "kolada");
    expect([outcome.status, outcome.faults]).toEqual(["new", []]);
    expect(waits).toEqual([7250, 20_250, 3000, 6000]);
  });

  it("keeps what was fetched last and says how old it is when it fails to the end", async () => {
    const { codes, messages, waits } = await failsAfterGood("skolverket", onSalsa({ status: 500 }));
    expect(codes).toEqual(["svarar-inte", "forra-hamtningen-kvar"]);
    expect(messages).toContain("Källan har ett fel (500) efter 5 försök.");
    expect(waits).toEqual([750, 1500, 3000, 6000]);
  });

  it("says so when nothing was ever fetched", async () => {
    const { server, workspace } = await start(onSalsa({ status: 500 }));
    const { outcome } = await runFetch(workspace, server, "skolverket");
    expect([outcome.status, outcome.set, outcome.faults.at(-1)?.code]).toEqual([
      "none",
      undefined,
      "ingen-hamtning",
    ]);
    expect(await readdir(workspace.dir)).not.toContain("privat");
  });

  it("is not waited for longer than five minutes", async () => {
    const { messages, waits } = await failsAfterGood("kolada", () => ({
      status: 429,
      headers: { "retry-after": "7200" },
    }));
    expect(messages).toContain("120 minuters väntan");
    expect(waits).toEqual([]);
  });

  it("is asked again when the connection breaks in the middle of an answer", async () => {
    const headers = { "content-length": String(Buffer.byteLength(salsa)) };
    const { server, workspace } = await start((path, times) =>
      path === salsaPath && times === 1 ? { headers, body: salsa.slice(0, 100), cut: true } : undefined,
    );
    const { outcome, waits } = await runFetch(workspace, server, "skolverket");
    expect([outcome.status, waits]).toEqual(["new", [750]]);
  });
});

describe("an answer that is not what it should be replaces nothing", () => {
  const unit = /school-units\/\d{8}\/statistics\/gr$/;
  it.each<[string, string, Override]>([
    ["a web page", "webbsida", onSalsa({ type: "text/html", body: "<!doctype html><p>Logga in" })],
    ["a web page that says it is JSON", "webbsida", onSalsa({ body: "<html><body>Fel</body></html>" })],
    ["text", "annan-typ", onSalsa({ type: "text/plain", body: salsa })],
    ["half a document", "ogiltig-json", onSalsa({ body: salsa.slice(0, salsa.length / 2) })],
    ["no document", "ogiltig-json", onSalsa({ body: "" })],
    ["other keys", "andrad-form", onSalsa({ body: salsa.replaceAll("timePeriod", "lasar") })],
    ["another list", "andrad-form", onSalsa({ body: '{"body":{"timePeriod":"2024/25","schools":[]}}' })],
    ["a refusal", "avvisad", onSalsa({ status: 403 })],
    ["an address that is gone", "finns-inte", onSalsa({ status: 404 })],
    ["statistics gone for all", "finns-inte", (path) => (unit.test(path) ? { status: 404 } : undefined)],
    [
      "units of the whole country",
      "annat-urval",
      (path) =>
        path.includes("school-units?")
          ? { body: known.unitPages[0]?.replaceAll(`"${municipality}"`, '"2584"') ?? "" }
          : undefined,
    ],
    ["a circle of redirects", "skickar-runt", onSalsa({ status: 302, headers: { location: salsaPath } })],
  ])("%s", async (_, code, reply) => {
    expect((await failsAfterGood("skolverket", reply)).codes).toEqual([code, "forra-hamtningen-kvar"]);
  });

  it("more than 50 MB, told or not", async () => {
    const large = Buffer.alloc(51 * 1024 ** 2, " ");
    const told = await failsAfterGood("skolverket", onSalsa({ body: large }));
    const untold = await failsAfterGood(
      "skolverket",
      onSalsa({ body: large, headers: { "transfer-encoding": "chunked" } }),
    );
    for (const { codes, messages } of [told, untold]) {
      expect(codes[0]).toBe("for-stort-svar");
      expect(messages).toContain("större än 50 MB");
    }
  });

  it("more than 200 pages, and pages that go round", async () => {
    const page = (path: string, next: number) => ({
      body: JSON.stringify({
        values: [{ id: municipality, title: "Kommunen", type: "K" }],
        next_url: `https://api.kolada.se${path.split("?")[0]}?page=${next}`,
      }),
    });
    const endless = await failsAfterGood("kolada", (path) =>
      path.startsWith("/v3/municipality") ? page(path, Number(path.split("=")[1] ?? 1) + 1) : undefined,
    );
    expect(endless.messages).toContain("fler än 200 sidor");
    const round = await failsAfterGood("kolada", (path) =>
      path.startsWith("/v3/municipality") ? page(path, 1) : undefined,
    );
    expect(round.messages).toContain("samma sida kommer igen");
  });
});

describe("another host", () => {
  it("is not asked, whether a redirect or a next page leads there", async () => {
    const asked: string[] = [];
    const other = createServer((request, response) => {
      asked.push(request.url ?? "");
      response.end(salsa);
    });
    await new Promise<void>((ready) => other.listen(0, "127.0.0.1", ready));
    onTestFinished(() => void other.close());
    const address = other.address();
    const elsewhere = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
    const redirect = await failsAfterGood(
      "skolverket",
      onSalsa({ status: 302, headers: { location: `${elsewhere}/salsa` } }),
    );
    expect(redirect.codes[0]).toBe("annan-vard");
    expect(redirect.messages).toContain(elsewhere);
    const values = [{ id: municipality, title: "Kommunen", type: "K" }];
    const next = await failsAfterGood("kolada", (path) =>
      path === "/v3/municipality"
        ? { body: JSON.stringify({ values, next_url: `${elsewhere}/v3/municipality?page=2` }) }
        : undefined,
    );
    expect(next.codes[0]).toBe("annan-vard");
    expect(asked).toEqual([]);
  });

  it("but the same host may send on to another address of its own", async () => {
    const { server, workspace } = await start((path) =>
      path === salsaPath
        ? { status: 301, headers: { location: "/flyttad" } }
        : path === "/flyttad"
          ? { body: salsa }
          : undefined,
    );
    expect((await runFetch(workspace, server, "skolverket")).outcome.status).toBe("new");
  });
});

describe("Kolada's measures", () => {
  it("DC-20: a changed title shows both titles, and nothing of Kolada is replaced or asked for", async () => {
    const changed = kpis.map((kpi) =>
      kpi.id === "N15505" ? { ...kpi, title: `${kpi.title.replace("(17 ämnen)", "(18 ämnen)")}` } : kpi,
    );
    const pinned = kpis.find(({ id }) => id === "N15505")?.title ?? "";
    const asked: string[] = [];
    const { codes, messages } = await failsAfterGood("kolada", (path) => {
      asked.push(path);
      const wanted = changed.filter(({ id }) => path.includes(id) && path.startsWith("/v3/kpi/"));
      return wanted.length > 0 ? { body: JSON.stringify({ values: wanted, next_url: null }) } : undefined;
    });
    expect(codes).toEqual(["bytt-titel", "forra-hamtningen-kvar"]);
    expect(messages).toContain(`"${pinned}"`);
    expect(messages).toContain(`"${pinned.replace("(17 ämnen)", "(18 ämnen)")}"`);
    expect(asked.every((path) => path.startsWith("/v3/kpi/"))).toBe(true);
  });

  it("a measure that is gone, and a municipality that does not exist, are told", async () => {
    const { messages } = await failsAfterGood("kolada", (path) =>
      path.startsWith("/v3/kpi/")
        ? { body: JSON.stringify({ values: kpis.filter(({ id }) => id === "N15505"), next_url: null }) }
        : undefined,
    );
    expect(messages).toContain("N15436");
    const server = await publicServer(known);
    const workspace = await makeWorkspace({ kod: "9999", namn: "Ingenstans" });
    const { outcome } = await runFetch(workspace, server, "kolada");
    expect(outcome.faults[0]).toMatchObject({ code: "okand-kommun" });
    expect(await folderState(join(snapshotFolder(workspace, "kolada")))).toEqual({});
  });
});

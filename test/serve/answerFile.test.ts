import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { answerFile } from "../../loaders/serve/answerFile.js";
import { byteRange } from "../../loaders/serve/byteRange.js";
import { ServedEdition } from "../../loaders/serve/servedEdition.js";
import { pages, publishVersion, versionOf } from "./writeVersion.js";

async function temporary(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "nulage-serve-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  return dir;
}

/** The address of a server of the edition at `target`, without a slash at the end. */
async function serve(target: string): Promise<string> {
  const edition = new ServedEdition(target);
  const server = createServer((asked, response) => void answerFile(edition, asked, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("a served edition", () => {
  it("F41: answers 20 readers whole and of one version while it is published five times", async () => {
    const target = join(await temporary(), "intern");
    await publishVersion(target, 1);
    const address = await serve(target);
    const seen = new Set<number>();
    const ended = new AbortController();
    const readers = Array.from({ length: 20 }, async (_, reader) => {
      for (let latest = 0, at = reader; !ended.signal.aborted; at += 1) {
        const answer = await fetch(`${address}/${pages[at % pages.length]}`);
        const version = versionOf(await answer.text());
        expect([answer.status, version]).toEqual([200, expect.any(Number)]);
        expect(version).toBeGreaterThanOrEqual(latest);
        latest = version ?? 0;
        seen.add(latest);
      }
    });
    for (let version = 2; version <= 6; version += 1) {
      await publishVersion(target, version);
      await expect.poll(() => seen.has(version), { timeout: 60_000 }).toBe(true);
    }
    ended.abort();
    await Promise.all(readers);
    expect([...seen]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("F43: gives no file of an edition that has been replaced, nor of one that has been taken away", async () => {
    const target = join(await temporary(), "intern");
    const address = await serve(target);
    const statusOf = async (name: string) => (await fetch(`${address}/${name}`)).status;
    const nothing = await fetch(`${address}/`);
    expect([nothing.status, await nothing.text()]).toEqual([
      503,
      "Utgåvan går inte att läsa (ENOENT). Bygg den med nulage build.",
    ]);
    await publishVersion(target, 1);
    expect([await statusOf(""), await statusOf("style-1.css")]).toEqual([200, 200]);
    await publishVersion(target, 2);
    expect([await statusOf("style-1.css"), await statusOf("style-2.css")]).toEqual([404, 200]);
    await rm(target);
    expect([await statusOf(""), await statusOf("style-2.css")]).toEqual([503, 503]);
  });

  it("F41: finds a page without its ending and a folder's start page, and gives the type of each", async () => {
    const dir = await temporary();
    await mkdir(join(dir, "enhet"));
    await writeFile(join(dir, "index.html"), "<!doctype html>start");
    await writeFile(join(dir, "enhet", "index.html"), "<!doctype html>enheter");
    await writeFile(join(dir, "enhet", "åk 6.html"), "<!doctype html>åk 6");
    await writeFile(join(dir, "data.okänd"), "data");
    const address = await serve(dir);
    const ask = async (path: string) => {
      const answer = await fetch(`${address}${path}`);
      return [answer.status, answer.headers.get("content-type"), await answer.text()];
    };
    const html = "text/html; charset=utf-8";
    expect(await ask("/?a=b")).toEqual([200, html, "<!doctype html>start"]);
    expect(await ask("/enhet/")).toEqual([200, html, "<!doctype html>enheter"]);
    expect(await ask("/enhet/%C3%A5k%206")).toEqual([200, html, "<!doctype html>åk 6"]);
    expect(await ask("/data.ok%C3%A4nd")).toEqual([200, "application/octet-stream", "data"]);
    expect(await ask("/saknas")).toEqual([404, "text/plain; charset=utf-8", "Sidan finns inte."]);
    expect(await ask("/%E5")).toEqual([404, "text/plain; charset=utf-8", "Sidan finns inte."]);
  });

  it("row 77: gives no file outside the edition, however the address is written", async () => {
    const dir = await temporary();
    await mkdir(join(dir, "intern"));
    await writeFile(join(dir, "hemlig.txt"), "elevrader");
    await writeFile(join(dir, "intern", "index.html"), "start");
    const address = await serve(join(dir, "intern"));
    for (const path of [
      "/../hemlig.txt",
      "/%2e%2e/hemlig.txt",
      "/..%2fhemlig.txt",
      "//hemlig.txt",
      join(dir, "hemlig.txt"),
    ]) {
      const asked = request(`${address}/`, { path });
      asked.end();
      const [answer] = await once(asked, "response");
      answer.resume();
      expect([path, answer.statusCode]).toEqual([path, 404]);
    }
    expect(await readFile(join(dir, "hemlig.txt"), "utf8")).toBe("elevrader");
  });

  it("F41: gives the range asked for, the head alone, and refuses what is not reading", async () => {
    const dir = await temporary();
    await writeFile(join(dir, "index.html"), "0123456789");
    const address = await serve(dir);
    const part = await fetch(`${address}/index.html`, { headers: { range: "bytes=2-4" } });
    expect([part.status, part.headers.get("content-range"), await part.text()]).toEqual([
      206,
      "bytes 2-4/10",
      "234",
    ]);
    const beyond = await fetch(`${address}/index.html`, { headers: { range: "bytes=10-" } });
    expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, "bytes */10"]);
    const head = await fetch(`${address}/index.html`, { method: "HEAD" });
    expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, "10", ""]);
    expect((await fetch(`${address}/index.html`, { method: "POST", body: "x" })).status).toBe(405);
  });

  it("F41: reads a range as RFC 9110 §14 says, and takes no notice of one it does not understand", () => {
    expect(byteRange(undefined, 10)).toBeUndefined();
    expect(byteRange("bytes=0-", 10)).toEqual({ first: 0, last: 9 });
    expect(byteRange("bytes=3-99", 10)).toEqual({ first: 3, last: 9 });
    expect(byteRange("bytes=-4", 10)).toEqual({ first: 6, last: 9 });
    expect(byteRange("bytes=-99", 10)).toEqual({ first: 0, last: 9 });
    expect(byteRange("bytes=-0", 10)).toBe("outside");
    expect(byteRange("bytes=10-11", 10)).toBe("outside");
    for (const other of ["bytes=4-3", "bytes=1-2,4-5", "rader=1-2", "bytes=-"])
      expect(byteRange(other, 10)).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import { pinnedKpis, titleHash } from "../../loaders/fetch/pinnedKpis.js";
import { retryDelay } from "../../loaders/fetch/retryDelay.js";
import { sourceAddress } from "../../loaders/fetch/sourceAddress.js";
import { faultsOf } from "../intake/receive.js";
import { pinnedTitles } from "./pinnedTitles.js";

describe("addresses of a source", () => {
  it.each([
    [undefined, "https://api.kolada.se/v3/municipality"],
    ["http://127.0.0.1:81", "http://127.0.0.1:81/v3/municipality"],
    ["http://127.0.0.1:81/", "http://127.0.0.1:81/v3/municipality"],
    ["http://127.0.0.1:81/v3", "http://127.0.0.1:81/v3/municipality"],
    ["http://127.0.0.1:81/kopia/v3/", "http://127.0.0.1:81/kopia/v3/municipality"],
  ])("below %s", (base, expected) => {
    expect(sourceAddress("kolada", base).at("/v3/municipality").href).toBe(expected);
  });

  it("keep the question's own text", () => {
    const { at } = sourceAddress("skolverket");
    expect(at("/planned-educations/v4/school-units?page=1&size=50").href).toBe(
      "https://api.skolverket.se/planned-educations/v4/school-units?page=1&size=50",
    );
    expect(sourceAddress("kolada").at("/v3/kpi/N1,N2").href).toBe("https://api.kolada.se/v3/kpi/N1,N2");
  });

  it("of a next page stay with the host, also when a copy names the source's home", async () => {
    const copy = sourceAddress("kolada", "http://127.0.0.1:81/kopia");
    const from = copy.at("/v3/kpi");
    expect(copy.next("https://api.kolada.se/v3/kpi?page=2", from).href).toBe(
      "http://127.0.0.1:81/kopia/v3/kpi?page=2",
    );
    expect(copy.next("?page=3", from).href).toBe("http://127.0.0.1:81/kopia/v3/kpi?page=3");
    expect(sourceAddress("kolada").next("http://api.kolada.se/v3/kpi?page=2", from).protocol).toBe("https:");
    for (const given of ["https://exempel.se/v3/kpi", "file:///etc/passwd", "http://[", "//exempel.se/x"])
      expect(await faultsOf(() => copy.next(given, from))).toMatchObject([{ code: "annan-vard" }]);
  });
});

describe("the wait before asking again", () => {
  const world = (random: number) => ({ now: () => new Date("2026-02-01T12:00:00Z"), random: () => random });
  it("doubles, up to half a minute, and half of it is chance", () => {
    expect([1, 2, 3, 6, 40].map((attempt) => retryDelay(attempt, null, world(0)))).toEqual([
      500, 1000, 2000, 15_000, 15_000,
    ]);
    expect([1, 6].map((attempt) => retryDelay(attempt, null, world(1)))).toEqual([1000, 30_000]);
  });

  it("is what the source asks for, when it can be read", () => {
    expect(retryDelay(3, " 20 ", world(0))).toBe(20_000);
    expect(retryDelay(3, "Sun, 01 Feb 2026 12:01:00 GMT", world(0))).toBe(60_000);
    expect(retryDelay(3, "Sun, 01 Feb 2026 11:00:00 GMT", world(0))).toBe(0);
    expect(retryDelay(3, "snart", world(0))).toBe(2000);
  });
});

it("the measures are pinned by id and by the title's hash, double spaces too", async () => {
  const pinned = await pinnedKpis();
  expect(pinned.map(({ id, title }) => ({ id, title }))).toEqual(
    pinnedTitles().sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
  for (const { title, titleHash: hash } of pinned) expect(hash).toBe(titleHash(title));
  expect(titleHash("a  b")).not.toBe(titleHash("a b"));
});

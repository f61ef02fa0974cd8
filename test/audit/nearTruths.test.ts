import { describe, expect, it } from "vitest";
import { attackComponents } from "../../loaders/audit/attackComponents.js";
import { attackSecrets } from "../../loaders/audit/attackSecrets.js";
import { isKnown } from "../../loaders/audit/attackSystem.js";
import { auditPublication } from "../../loaders/audit/auditPublication.js";
import { readPublication } from "../../loaders/audit/readPublication.js";
import { secrets } from "../../loaders/audit/secrets.js";
import type { Publication, Truth } from "../../loaders/disclosure/publication.js";
import { loadHighs } from "../../loaders/solver/loadHighs.js";
import { attacks } from "./attacks.js";
import { countTable } from "./countTable.js";
import { count, parts, people, percent, reached, truthOf } from "./plantAttack.js";
import { hiddenIn, randomTable, stream } from "./randomTables.js";

const highs = await loadHighs();

/** What an attacker finds who is asked about everything, with no truth near the real one to go by. */
function foundFromOutside(publication: Publication, truth: Truth): string[] {
  const system = readPublication(publication);
  return attackComponents(system).components.flatMap((component) => {
    const own = secrets(publication, truth).flatMap((secret) => {
      const quantity = component.unknowns.find(({ id }) => id === secret.quantity);
      return quantity && !isKnown(quantity) ? [{ secret, quantity }] : [];
    });
    const asked = { timeLimitSeconds: 10, truth: new Map<string, number>() };
    return attackSecrets(highs, component, own, asked).findings.map(({ secret }) => secret.quantity);
  });
}

function foundWithTruth(publication: Publication, truth: Truth): string[] {
  const system = readPublication(publication);
  const { leaked } = auditPublication(highs, publication, truth);
  return [...leaked].filter((id) => {
    const quantity = system.quantities.get(id);
    return quantity !== undefined && !isKnown(quantity);
  });
}

describe("truths near the real one", () => {
  it("§1.5: change no verdict in the eighteen attacks", () => {
    for (const { id, publication, truth } of attacks)
      expect([id, ...foundWithTruth(publication, truth).sort()]).toEqual([
        id,
        ...new Set(foundFromOutside(publication, truth).sort()),
      ]);
  });

  it("§1.5: change no verdict in tables of counts, safe and with something shown that should be hidden", () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const cells = randomTable(seed, { rows: "enhet", columns: "kön" });
      const hidden = hiddenIn(highs, cells);
      if (!hidden) continue;
      const random = stream(seed);
      for (const left of [hidden, new Set([...hidden].filter(() => random() > 0.3))]) {
        const { publication, truth } = countTable(cells, left, 10);
        const outside = [...new Set(foundFromOutside(publication, truth))].sort();
        expect([seed, ...foundWithTruth(publication, truth).sort()]).toEqual([seed, ...outside]);
      }
    }
  }, 120_000);

  it("§1.5: change no verdict where shares of hidden groups follow from those shown", () => {
    for (let seed = 1; seed <= 80; seed += 1) {
      const random = stream(seed);
      const size = (least: number, range: number) => least + Math.floor(random() * range);
      const [a, b, c] = [size(1, 9), size(8, 30), size(20, 60)];
      const [ka, kb, kc] = [a, b, c].map((n) => Math.floor(random() * (n + 1)));
      if (ka === undefined || kb === undefined || kc === undefined) throw new Error("three groups");
      const all = a + b + c;
      const truth = truthOf({ alla: all, a, b, c }, { nådde: { alla: ka + kb + kc, a: ka, b: kb, c: kc } });
      const isCountShown = random() < 0.3;
      const publication = {
        populations: ["alla", "a", "b", "c"].map((id) => people(id)),
        measures: [reached],
        relations: [parts("alla", "a", "b", "c")],
        numbers: [
          count("alla", all),
          percent("alla", "nådde", Number(((100 * (ka + kb + kc)) / all).toFixed(0))),
          count("c", c),
          percent("c", "nådde", Number(((100 * kc) / c).toFixed(1)), 1),
          ...(isCountShown ? [count("b", b)] : []),
        ],
      };
      const outside = [...new Set(foundFromOutside(publication, truth))].sort();
      expect([seed, ...foundWithTruth(publication, truth).sort()]).toEqual([seed, ...outside]);
    }
  }, 120_000);
});

import { describe, expect, it } from "vitest";
import { attackComponents } from "../../loaders/audit/attackComponents.js";
import { Attacker } from "../../loaders/audit/attacker.js";
import { isKnown } from "../../loaders/audit/attackSystem.js";
import { auditPublication } from "../../loaders/audit/auditPublication.js";
import { readPublication } from "../../loaders/audit/readPublication.js";
import { suppressTable } from "../../loaders/disclosure/suppressTable.js";
import { loadHighs } from "../../loaders/solver/loadHighs.js";
import { describePeers, peerTable, peerTables } from "../disclosure/peerTable.js";
import { type CountCell, countTable } from "./countTable.js";

const highs = await loadHighs();

/** The attacker's interval for every cell. */
function intervals(
  cells: readonly CountCell[],
  hidden: ReadonlySet<string>,
): Map<string, readonly [number, number]> {
  const system = readPublication(countTable(cells, hidden, 0).publication);
  const found = new Map<string, readonly [number, number]>();
  for (const { id } of cells) {
    const quantity = system.find(id);
    if (isKnown(quantity)) found.set(id, [quantity.low, quantity.high]);
  }
  for (const component of attackComponents(system).components) {
    const attacker = new Attacker(highs, component, 10);
    for (const quantity of component.unknowns) {
      const [low, high] = (["least", "greatest"] as const).map(
        (side) => attacker.extreme(quantity, side).value,
      );
      found.set(quantity.id.slice(2), [low ?? Number.NaN, high ?? Number.NaN]);
    }
    attacker.dispose();
  }
  return found;
}

describePeers("the attacker beside another solver", () => {
  for (const { name, inner, limit } of peerTables) {
    const peer = peerTable(name, inner);
    const given = new Set(peer.filter(({ suppressed }) => suppressed).map(({ id }) => id));

    if (inner === undefined)
      it(`${name}: the interval of every cell is the one that Rglpk found`, () => {
        const found = intervals(peer, given);
        for (const { id, low, high } of peer) {
          const [least, greatest] = found.get(id) ?? [];
          expect([id, round(least), round(greatest)]).toEqual([id, low, high]);
        }
      });

    it(`${name}: our suppression passes the audit, by reals and by whole numbers`, () => {
      const cells = peer.map(({ id, atoms, value, primary }) =>
        primary
          ? {
              id,
              atoms,
              value,
              kind: "primary" as const,
              protect: { low: Math.max(0, value - 1), high: Math.max(limit, value + 1), wholeNumbers: 5 },
            }
          : { id, atoms, value, kind: "free" as const },
      );
      const { hidden } = suppressTable(highs, cells);
      // the peers count a zero as small in some tables and not in others: only their own small cells are secret
      const { publication, truth } = countTable(cells, hidden, limit);
      const small = new Set(peer.filter(({ primary }) => primary).map(({ id }) => id));
      const populations = publication.populations.map((each) =>
        small.has(each.id) ? each : { ...each, limit: 0 },
      );
      const report = auditPublication(highs, { ...publication, populations }, truth);
      expect(report.leaks).toEqual([]);
      expect(report.unproven).toEqual([]);
    });
  }
});

describe("sdcTable's 4×4 case", () => {
  const numbers = [
    [30, 47, 64, 89],
    [90, 124, 5, 31],
    [92, 100, 59, 85],
    [800, 991, 651, 685],
  ];
  const name = (row: number, column: number) => `${"wxyz"[row]}${"abcd"[column]}`;
  const at = (atom: number) => numbers[Math.floor(atom / 4)]?.[atom % 4] ?? 0;
  const atoms = Array.from({ length: 16 }, (_, i) => i);
  const sum = (of: readonly number[]) => of.reduce((total, atom) => total + at(atom), 0);
  const cells: CountCell[] = [
    ...atoms.map((atom) => ({ id: name(Math.floor(atom / 4), atom % 4), atoms: [atom], value: at(atom) })),
    ...[0, 1, 2, 3].flatMap((i) => {
      const row = atoms.filter((atom) => Math.floor(atom / 4) === i);
      const column = atoms.filter((atom) => atom % 4 === i);
      return [
        { id: `rad ${"wxyz"[i]}`, atoms: row, value: sum(row) },
        { id: `kolumn ${"abcd"[i]}`, atoms: column, value: sum(column) },
      ];
    }),
    { id: "allt", atoms, value: sum(atoms) },
  ];
  const hidden = ["wa", "wb", "wc", "xa", "xc", "yb", "yd", "zb", "zd"];

  it("A3: two hidden in every row and column, and w|b is still 47 exactly", () => {
    expect(intervals(cells, new Set(hidden)).get("wb")?.map(round)).toEqual([47, 47]);
  });

  it("A3: with x|d hidden as well it lies between 0 and 78, with x|b between 0 and 141", () => {
    expect(
      intervals(cells, new Set([...hidden, "xd"]))
        .get("wb")
        ?.map(round),
    ).toEqual([0, 78]);
    expect(
      intervals(cells, new Set([...hidden, "xb"]))
        .get("wb")
        ?.map(round),
    ).toEqual([0, 141]);
  });
});

function round(value: number | undefined): number | undefined {
  // + 0: the solver's −0 is 0
  return value === undefined ? undefined : Math.round(value * 1e6) / 1e6 + 0;
}

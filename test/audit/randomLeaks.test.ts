import { describe, expect, it } from "vitest";
import { type AuditReport, auditPublication } from "../../loaders/audit/auditPublication.js";
import { loadHighs } from "../../loaders/solver/loadHighs.js";
import { type CountCell, countTable } from "./countTable.js";
import { count, parts, people, percent, reached, truthOf } from "./plantAttack.js";
import { hiddenIn, randomTable, stream } from "./randomTables.js";

const highs = await loadHighs();
const LIMIT = 10;
const EACH = 260;
/** Seconds on a free machine, in milliseconds for a busy one. */
const PATIENCE = 180_000;

function audit(cells: readonly CountCell[], hidden: ReadonlySet<string>): AuditReport {
  const { publication, truth } = countTable(cells, hidden, LIMIT);
  return auditPublication(highs, publication, truth);
}

const isClean = ({ leaks, unproven, contradictions }: AuditReport) =>
  leaks.length + unproven.length + contradictions.length === 0;

/** Tables with something hidden, until there are enough of them. */
function protectedTables(
  seed: number,
  names: { readonly rows: string; readonly columns: string },
): { readonly cells: CountCell[]; readonly hidden: ReadonlySet<string>; readonly seed: number }[] {
  const tables = [];
  for (let each = seed; tables.length < EACH; each += 1) {
    const cells = randomTable(each, names);
    const hidden = hiddenIn(highs, cells);
    if (hidden) tables.push({ cells, hidden, seed: each });
  }
  return tables;
}

/** A hidden cell that is not itself small: shown, it gives a small one away. */
function complementOf(
  cells: readonly CountCell[],
  hidden: ReadonlySet<string>,
  seed: number,
): string | undefined {
  const complements = cells.filter(({ id, value }) => hidden.has(id) && value >= LIMIT).map(({ id }) => id);
  return complements[Math.floor(stream(seed)() * complements.length)];
}

describe("random tables, each safe and then with a leak planted", () => {
  const kinds = [
    { title: "one complement shown, units by sexes", rows: "enhet", columns: "kön", seed: 1 },
    { title: "one year shown beside the years together", rows: "enhet", columns: "läsår", seed: 100_000 },
  ];
  for (const { title, seed, ...names } of kinds)
    it(
      `${title}: ${EACH} safe tables pass, and all ${EACH} leaks are flagged`,
      () => {
        const wrong: string[] = [];
        for (const table of protectedTables(seed, names)) {
          if (!isClean(audit(table.cells, table.hidden))) wrong.push(`false alarm: ${table.seed}`);
          const shown = complementOf(table.cells, table.hidden, table.seed);
          const left = new Set([...table.hidden].filter((id) => id !== shown));
          if (audit(table.cells, left).leaks.length === 0) wrong.push(`missed: ${table.seed}, ${shown}`);
        }
        expect(wrong).toEqual([]);
      },
      PATIENCE,
    );

  it(
    `one sub-total more: ${EACH} safe tables pass, and all ${EACH} leaks are flagged`,
    () => {
      const wrong: string[] = [];
      for (const { cells, hidden, seed } of protectedTables(200_000, { rows: "enhet", columns: "kön" })) {
        if (!isClean(audit(cells, hidden))) wrong.push(`false alarm: ${seed}`);
        const small = cells.find(({ id, value }) => hidden.has(id) && value < LIMIT);
        const shown = cells.find(
          ({ id, atoms }) => !hidden.has(id) && atoms.every((atom) => !small?.atoms.includes(atom)),
        );
        if (!small || !shown) throw new Error(`nothing to add to: ${seed}`);
        const atoms = [...small.atoms, ...shown.atoms];
        const area = { id: "område", atoms, value: small.value + shown.value };
        if (audit([...cells, area], hidden).leaks.length === 0) wrong.push(`missed: ${seed}`);
      }
      expect(wrong).toEqual([]);
    },
    PATIENCE,
  );

  it(
    `one decimal more: ${EACH} safe shares pass, and all ${EACH} leaks are flagged`,
    () => {
      const wrong: string[] = [];
      let found = 0;
      for (let seed = 300_000; found < EACH; seed += 1) {
        const random = stream(seed);
        const [rest, small, missed] = [
          2000 + Math.floor(random() * 500),
          20 + Math.floor(random() * 30),
          Math.floor(random() * 4),
        ];
        const [everyone, restReached] = [rest + small, Math.round(rest * (0.5 + random() / 3))];
        const allReached = restReached + small - missed;
        const exact = (100 * allReached) / everyone;
        // only where the whole percent lies near the middle: otherwise the rounding alone is too narrow on one side
        if (Math.abs(exact - Math.round(exact)) > 0.2) continue;
        found += 1;
        const publication = (decimals: number) => ({
          populations: ["alla", "övriga", "grupp"].map((id) => people(id)),
          measures: [reached],
          relations: [parts("alla", "övriga", "grupp")],
          numbers: [
            count("alla", everyone),
            count("övriga", rest),
            percent("övriga", "nådde", (100 * restReached) / rest, 6),
            percent("alla", "nådde", Number(exact.toFixed(decimals)), decimals),
          ],
        });
        const truth = truthOf(
          { alla: everyone, övriga: rest, grupp: small },
          { nådde: { alla: allReached, övriga: restReached, grupp: small - missed } },
        );
        if (!isClean(auditPublication(highs, publication(0), truth))) wrong.push(`false alarm: ${seed}`);
        if (auditPublication(highs, publication(1), truth).leaks.length === 0) wrong.push(`missed: ${seed}`);
      }
      expect(wrong).toEqual([]);
    },
    PATIENCE,
  );
});

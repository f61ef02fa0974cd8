import {
  type Measure,
  type Population,
  type Publication,
  type PublishedNumber,
  quantityId,
  type Relation,
} from "../disclosure/publication.js";

/** A cell that the municipality has computed itself, with the truth that only it knows. */
export interface TrueCell {
  readonly indicatorId: string;
  readonly period: string;
  readonly unitId: string;
  readonly unitLevel: "unit" | "municipality";
  readonly group: string;
  readonly n: number;
  /** How many reach the goal, or the sum of points. */
  readonly total: number;
  readonly measure: "share" | "mean";
  /** Most that one pupil adds; 1 for a share. */
  readonly most: number;
  /** Fewest pupils that may be told apart. */
  readonly limit: number;
  /** That nobody is in it may be told, as in a distribution of grades. */
  readonly isNoneOpen?: boolean;
}

/** Names, for people, of what the ids stand for. */
export interface Names {
  readonly unit: (unitId: string) => string;
  readonly indicator: (indicatorId: string) => string;
}

export interface DeclaredPublication {
  readonly truth: ReadonlyMap<string, number>;
  /** The population that a cell of the indicator counts; undefined when it is none of the declared cells. */
  population(cell: Pick<TrueCell, "indicatorId" | "period" | "unitId" | "group">): string | undefined;
  /** The measure's id for `PublishedNumber`. */
  measure(indicatorId: string, period: string): string;
  with(numbers: readonly PublishedNumber[]): Publication;
}

/** Kommunens egna skolor utom enheten: published beside each unit. */
const OTHERS = "ovriga_kommunala_skolor";
/** Few inside or outside a share, up to this many, must not be pointed out (DC-3, DC-10). */
const EXTREME = 4;

/**
 * What every reader knows of the municipality's own cells before a number is read: which groups make up which (girls
 * and boys, units and municipality, a unit and the others), and which pupils are counted among which. Indicators whose
 * numbers of pupils are the same everywhere in a period share a population.
 */
export function declarePublication(cells: readonly TrueCell[], names: Names): DeclaredPublication {
  const truth = new Map<string, number>();
  const populations: Population[] = [];
  const measures: Measure[] = [];
  const relations: Relation[] = [];
  const bases = new Map<string, string>();
  const byBase = new Map<string, TrueCell[]>();
  for (const members of grouped(cells, ({ indicatorId, period }) => `${indicatorId} ${period}`).values()) {
    const signature = members
      .map((cell) => `${cell.period} ${cell.limit} ${cell.unitId} ${cell.group} ${cell.n}`)
      .sort()
      .join();
    const [first] = members;
    if (!first) continue;
    const base = bases.get(signature) ?? `${first.period} p${bases.size}`;
    if (!bases.has(signature)) byBase.set(base, members);
    bases.set(signature, base);
    const id = `${first.indicatorId} ${first.period}`;
    const kind = first.measure === "share" ? "outcome" : "sum";
    const extreme = kind === "outcome" ? { extreme: EXTREME } : {};
    measures.push({
      id,
      words: names.indicator(first.indicatorId),
      base,
      kind,
      most: first.most,
      ...extreme,
      ...(first.isNoneOpen ? { isNoneOpen: true } : {}),
    });
    for (const cell of members) truth.set(quantityId(populationId(base, cell), id), cell.total);
  }
  const baseOf = new Map(measures.map(({ id, base }) => [id, base]));
  const totals = (base: string, id: string, of: (measure: string) => number) => {
    for (const measure of measures)
      if (measure.base === base) truth.set(quantityId(id, measure.id), of(measure.id));
  };
  const declare = (base: string, cell: TrueCell, group: string, n: number, limit: number): string => {
    const id = populationId(base, { ...cell, group });
    const words = `${groupWords(group)}, ${names.unit(cell.unitId)} ${cell.period}`;
    populations.push({ id, words, base, atLeast: limit > 0 ? 1 : 0, limit });
    truth.set(quantityId(id), n);
    return id;
  };
  const split = (base: string, whole: TrueCell, parts: readonly TrueCell[], words: string): void => {
    if (parts.length === 0) return;
    const ids = parts.map((part) => populationId(base, part));
    const left = whole.n - parts.reduce((sum, part) => sum + part.n, 0);
    const total = populationId(base, whole);
    if (left > 0) {
      const rest = declare(base, whole, `övriga i ${words}`, left, 0);
      totals(base, rest, (measure) => lessAll(truth, total, ids, measure));
      ids.push(rest);
    }
    relations.push({ kind: "partition", whole: total, parts: ids, words });
  };
  for (const [base, members] of byBase) {
    for (const cell of members) declare(base, cell, cell.group, cell.n, cell.limit);
    const town = members.filter(({ unitLevel }) => unitLevel === "municipality");
    for (const whole of members.filter(({ group }) => group === "alla")) {
      const sexes = members.filter(({ unitId, group }) => unitId === whole.unitId && group !== "alla");
      split(base, whole, sexes, `flickor + pojkar = alla i ${names.unit(whole.unitId)}`);
    }
    for (const whole of town) {
      const units = members.filter(({ unitLevel, group }) => unitLevel === "unit" && group === whole.group);
      split(base, whole, units, `enheterna = kommunen (${groupWords(whole.group)})`);
      if (whole.group !== "alla") continue;
      for (const unit of units) {
        if (whole.n <= unit.n) continue;
        const others = declare(base, unit, OTHERS, whole.n - unit.n, unit.limit);
        const [total, own] = [populationId(base, whole), populationId(base, unit)];
        totals(base, others, (measure) => lessAll(truth, total, [own], measure));
        const rest = units.filter((other) => other !== unit);
        const [only] = rest;
        // in a municipality of two units the others of the one are the other
        if (only && rest.length === 1 && only.n === whole.n - unit.n) {
          const words = `övriga för ${names.unit(unit.unitId)} är ${names.unit(only.unitId)}`;
          relations.push({ kind: "partition", whole: others, parts: [populationId(base, only)], words });
        }
        const words = `${names.unit(unit.unitId)} + övriga = kommunen`;
        relations.push({ kind: "partition", whole: total, parts: [own, others], words });
      }
    }
  }
  relations.push(...inclusions(byBase));
  return {
    truth,
    population: (cell) => {
      const base = baseOf.get(`${cell.indicatorId} ${cell.period}`);
      const id = base === undefined ? undefined : populationId(base, cell);
      return id !== undefined && truth.has(quantityId(id)) ? id : undefined;
    },
    measure: (indicatorId, period) => `${indicatorId} ${period}`,
    with: (numbers) => ({ populations, measures, relations, numbers }),
  };
}

/** For each population the smallest other of its period that holds it everywhere: its pupils are among that one's. */
function inclusions(byBase: ReadonlyMap<string, readonly TrueCell[]>): Relation[] {
  const sized = [...byBase].map(([base, cells]) => ({
    base,
    cells,
    period: cells[0]?.period,
    sizes: new Map(cells.map((cell) => [`${cell.unitId}|${cell.group}`, cell.n])),
  }));
  const sum = ({ sizes }: (typeof sized)[number]) => [...sizes.values()].reduce((total, n) => total + n, 0);
  return sized.flatMap((part) => {
    const wholes = sized.filter(
      (whole) =>
        whole !== part &&
        whole.period === part.period &&
        [...part.sizes].every(([key, n]) => (whole.sizes.get(key) ?? -1) >= n),
    );
    const [whole] = wholes.sort((a, b) => sum(a) - sum(b));
    if (!whole) return [];
    const isSame = part.cells.every((cell) => whole.sizes.get(`${cell.unitId}|${cell.group}`) === cell.n);
    return part.cells.map((cell): Relation => {
      const [inner, outer] = [populationId(part.base, cell), populationId(whole.base, cell)];
      return isSame
        ? { kind: "partition", whole: outer, parts: [inner], words: "de två måtten räknar samma elever" }
        : {
            kind: "within",
            part: inner,
            whole: outer,
            words: "elever som räknas i det ena måttet räknas också i det andra",
          };
    });
  });
}

function populationId(base: string, { unitId, group }: Pick<TrueCell, "unitId" | "group">): string {
  return `${base}|${unitId}|${group}`;
}

function lessAll(
  truth: ReadonlyMap<string, number>,
  whole: string,
  parts: readonly string[],
  measure: string,
): number {
  const of = (id: string) => truth.get(quantityId(id, measure)) ?? 0;
  return parts.reduce((left, part) => left - of(part), of(whole));
}

function groupWords(group: string): string {
  if (group === "alla") return "elever";
  return group === OTHERS ? "elever i övriga kommunala skolor" : group;
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

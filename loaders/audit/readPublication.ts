import {
  type Measure,
  type Population,
  type Publication,
  type PublishedNumber,
  quantityId,
  type Relation,
} from "../disclosure/publication.js";
import { AttackSystem, isKnown, outsideId } from "./attackSystem.js";
import { wilsonPairs } from "./wilsonPairs.js";

/** Everything that is published and known, as an attacker writes it down. Throws on what is not declared. */
export function readPublication(publication: Publication): AttackSystem {
  const system = new AttackSystem();
  const measures = new Map<string, Measure[]>();
  for (const measure of publication.measures)
    measures.set(measure.base, [...(measures.get(measure.base) ?? []), measure]);
  const each = (visit: (population: Population, measure: Measure) => void) => {
    for (const population of publication.populations)
      for (const measure of measures.get(population.base) ?? []) visit(population, measure);
  };
  for (const { id, words, atLeast } of publication.populations)
    system.declare({
      id: quantityId(id),
      words: `antalet ${words}`,
      isWhole: true,
      isCount: true,
      population: id,
      low: atLeast,
    });
  each((population, measure) => {
    declareTotals(system, population, measure);
  });
  // counts first: a share of a known number of people is itself a range
  for (const number of publication.numbers)
    if (number.says === "count")
      system.narrow(system.find(number.population), number.low, number.high, number.place);
  for (const number of publication.numbers) say(system, number);
  each((population, measure) => {
    boundTotals(system, population, measure);
  });
  for (const relation of publication.relations) relate(system, publication, relation);
  return system;
}

function declareTotals(system: AttackSystem, { id, words }: Population, measure: Measure): void {
  const isWhole = measure.kind === "outcome";
  const total = `${measure.words}, ${words}`;
  const any = { isWhole, isCount: false, population: id, low: 0 };
  system.declare({ ...any, id: quantityId(id, measure.id), words: total });
  if (isWhole) system.declare({ ...any, id: outsideId(id, measure.id), words: `inte ${total}` });
}

/** Nobody adds less than nothing or more than `most`, and whoever is not inside an outcome is outside it. */
function boundTotals(system: AttackSystem, { id }: Population, measure: Measure): void {
  const [count, total] = [system.find(id), system.find(id, measure.id)];
  if (isKnown(count)) system.narrow(total, 0, measure.most * count.low);
  else if (measure.kind === "sum")
    system.atMost(total, measure.most, count, `${total.words}: högst ${measure.most} var`);
  if (measure.kind === "sum") return;
  const outside = system.findOutside(id, measure.id);
  if (isKnown(count) && isKnown(total)) {
    system.narrow(outside, count.low - total.high, count.low - total.low);
    outside.places.push(...count.places, ...total.places);
  } else system.sum([total, outside], count, `${total.words}, och de som inte är det`);
}

function say(system: AttackSystem, number: PublishedNumber): void {
  const count = system.find(number.population);
  switch (number.says) {
    case "count":
      // taken before the others
      break;
    case "total":
      system.narrow(system.find(number.population, number.measure), number.low, number.high, number.place);
      break;
    case "perHead": {
      const total = system.find(number.population, number.measure);
      const { low, high, place } = number;
      if (isKnown(count)) {
        system.narrow(total, low * count.low, high * count.low, place);
        break;
      }
      const words = `${total.words} delat med antalet enligt ${place}`;
      system.atLeast(total, low, count, words);
      system.atMost(total, high, count, words);
      break;
    }
    case "outside": {
      const outside = system.findOutside(number.population, number.measure);
      system.narrow(outside, number.low, number.high, number.place);
      break;
    }
    case "wilson": {
      const pairs = wilsonPairs(number.lower, number.upper, count);
      const [people, inside] = [pairs.map(([n]) => n), pairs.map(([, k]) => k)];
      system.narrow(count, Math.min(...people), Math.max(...people), number.place);
      const total = system.find(number.population, number.measure);
      system.narrow(total, Math.min(...inside), Math.max(...inside), number.place);
      break;
    }
    case "notMoreThan": {
      const [less, more] = [number.population, number.other].map((id) => system.find(id, number.measure));
      if (less && more) system.atMost(less, 1, more, `ordningen i ${number.place}`);
    }
  }
}

function relate(system: AttackSystem, { populations, measures }: Publication, relation: Relation): void {
  const baseOf = (id: string) => populations.find((population) => population.id === id)?.base;
  const everywhere = (measure: string | undefined) => {
    const base = measures.find(({ id }) => id === measure)?.base;
    return populations.filter((population) => population.base === base);
  };
  switch (relation.kind) {
    case "partition": {
      const base = baseOf(relation.whole);
      const isOneBase = relation.parts.every((part) => baseOf(part) === base);
      const summed = isOneBase ? measures.filter((measure) => measure.base === base) : [];
      for (const measure of [undefined, ...summed.map(({ id }) => id)]) {
        const parts = relation.parts.map((part) => system.find(part, measure));
        system.sum(parts, system.find(relation.whole, measure), relation.words);
      }
      break;
    }
    case "within":
      system.atMost(system.find(relation.part), 1, system.find(relation.whole), relation.words);
      break;
    case "outcomes":
      for (const { id } of everywhere(relation.measures[0])) {
        const parts = relation.measures.map((measure) => system.find(id, measure));
        system.sum(parts, system.find(id), relation.words);
      }
      break;
    case "implies":
      for (const { id } of everywhere(relation.narrow))
        system.atMost(system.find(id, relation.narrow), 1, system.find(id, relation.wide), relation.words);
  }
}

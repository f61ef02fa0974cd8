import type { Highs } from "highs";
import { type Publication, quantityId, type Truth } from "../disclosure/publication.js";
import { attackComponents } from "./attackComponents.js";
import { attackSecrets, type ComponentSecret } from "./attackSecrets.js";
import { isKnown, outsideId } from "./attackSystem.js";
import { explainLeak } from "./explainLeak.js";
import type { Finding } from "./finding.js";
import { isKept } from "./isKept.js";
import { readPublication } from "./readPublication.js";
import { secrets } from "./secrets.js";

export interface AuditReport {
  /** Swedish: each leak, what could not be proven safe, and numbers that cannot be true together. */
  readonly leaks: readonly string[];
  readonly unproven: readonly string[];
  readonly contradictions: readonly string[];
  /** The leaks and what was not proven, as found. */
  readonly findings: readonly Finding[];
  /** Ids of the quantities that leaked or could not be proven safe. */
  readonly leaked: ReadonlySet<string>;
  /** How much was looked at. */
  readonly secrets: number;
  readonly questions: number;
}

export interface AuditOptions {
  /** Longest time for one question to the solver; beyond it nothing is proven. */
  readonly timeLimitSeconds?: number;
  /** Quantities to attack; all secrets unless told. */
  readonly only?: ReadonlySet<string>;
}

/**
 * Attacks a publication as a reader with a solver would, and judges by the truth what can be found out. Only a report
 * with nothing in it is a pass: what is not proven safe, within the time for each question, is not safe.
 */
export function auditPublication(
  highs: Highs,
  publication: Publication,
  truth: Truth,
  { timeLimitSeconds = 10, only }: AuditOptions = {},
): AuditReport {
  const system = readPublication(publication);
  const impossible = [...system.quantities.values()]
    .filter(({ low, high }) => low > high + 1e-6)
    .map(({ words, places }) => `${words}: ${places.join(" och ")} kan inte båda stämma.`);
  const { components, contradictions } = attackComponents(system);
  const findings: Finding[] = [];
  const open: ComponentSecret[] = [];
  const sought = secrets(publication, truth).filter(({ quantity }) => only?.has(quantity) ?? true);
  for (const secret of sought) {
    const quantity = system.quantities.get(secret.quantity);
    if (!quantity) throw new Error(`not declared: ${secret.quantity}`);
    if (!isKnown(quantity)) open.push({ secret, quantity });
    else if (!isKept(secret, quantity.low, quantity.high))
      findings.push({ kind: "leak", secret, quantity, low: quantity.low, high: quantity.high, by: [] });
  }
  const all = withOutsides(publication, truth);
  let questions = 0;
  const byQuantity = new Map(open.map((each) => [each.quantity, each]));
  for (const component of components) {
    const own = component.unknowns.flatMap((quantity) => byQuantity.get(quantity) ?? []);
    if (own.length === 0) continue;
    const attacked = attackSecrets(highs, component, own, { timeLimitSeconds, truth: all });
    questions += attacked.questions;
    findings.push(...attacked.findings);
  }
  return {
    leaks: findings.filter(({ kind }) => kind === "leak").map(explainLeak),
    unproven: findings.filter(({ kind }) => kind === "unproven").map(explainLeak),
    contradictions: [...impossible, ...contradictions.map(({ words }) => `Talen går inte ihop: ${words}.`)],
    findings,
    leaked: new Set(findings.map(({ secret }) => secret.quantity)),
    secrets: sought.length,
    questions,
  };
}

/** Also how many are outside each outcome. */
function withOutsides({ populations, measures }: Publication, truth: Truth): Truth {
  const all = new Map(truth);
  for (const { id, base } of populations)
    for (const measure of measures) {
      if (measure.base !== base || measure.kind !== "outcome") continue;
      const [n, total] = [truth.get(quantityId(id)), truth.get(quantityId(id, measure.id))];
      if (n !== undefined && total !== undefined) all.set(outsideId(id, measure.id), n - total);
    }
  return all;
}

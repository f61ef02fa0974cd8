import type { Highs } from "highs";
import type { PublishedNumber } from "../disclosure/publication.js";
import { type AuditOptions, type AuditReport, auditPublication } from "./auditPublication.js";
import type { DeclaredPublication } from "./declarePublication.js";
import { explainLeak } from "./explainLeak.js";

/** What is judged, and what others have said of the same pupils. */
export interface AuditedNumbers {
  readonly declared: DeclaredPublication;
  readonly numbers: readonly PublishedNumber[];
  readonly outside: readonly PublishedNumber[];
}

/**
 * Attacks `numbers` together with what public sources say. What follows from public sources alone is not the
 * publication's to keep, and is left out of the findings; what is not proven to follow from them is not. `already` gathers
 * what has been judged so, by quantity, for the next attack with the same sources.
 */
export function auditWithOutside(
  highs: Highs,
  { declared, numbers, outside }: AuditedNumbers,
  options: AuditOptions = {},
  already: Map<string, boolean> = new Map(),
): AuditReport {
  const report = auditPublication(highs, declared.with([...numbers, ...outside]), declared.truth, options);
  if (outside.length === 0) return report;
  const unjudged = [...report.leaked].filter((id) => !already.has(id));
  if (unjudged.length > 0) {
    const alone = auditPublication(highs, declared.with(outside), declared.truth, {
      ...options,
      only: new Set(unjudged),
    });
    const leaks = new Set(
      alone.findings.filter(({ kind }) => kind === "leak").map(({ secret }) => secret.quantity),
    );
    for (const id of unjudged) already.set(id, leaks.has(id));
  }
  const findings = report.findings.filter(({ secret }) => !already.get(secret.quantity));
  const ofKind = (kind: "leak" | "unproven") =>
    findings.filter((finding) => finding.kind === kind).map(explainLeak);
  return {
    ...report,
    findings,
    leaks: ofKind("leak"),
    unproven: ofKind("unproven"),
    leaked: new Set(findings.map(({ secret }) => secret.quantity)),
  };
}

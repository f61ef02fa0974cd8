import { formatFault } from "../intake/formatFault.js";
import type { SourceOutcome } from "./fetchSources.js";
import type { ImportedSnapshots } from "./importSnapshots.js";
import { publicSources } from "./publicSources.js";

/** What was fetched and taken in, for people. Faults are told apart from this, as they are found. */
export function fetchText(outcomes: readonly SourceOutcome[], taken: ImportedSnapshots): string {
  const { imported, unread, faults } = taken;
  const fresh = imported.filter(({ known }) => !known).length;
  const remarks = imported.flatMap(({ result }) => [
    ...(result?.warnings ?? []),
    ...(result?.quarantine ?? []),
  ]);
  return [
    ...outcomes.flatMap((outcome) => [sourceLine(outcome), ...outcome.notes.map((note) => `  ${note}`)]),
    ...remarks.map(formatFault),
    faults.length > 0
      ? "Alla svar kunde inte läsas in; felen står ovan. De andra är inlästa."
      : `${fresh} nya filer inlästa, ${imported.length - fresh} var redan inlästa.`,
    ...(unread.length === 0
      ? []
      : [`${unread.length} svar är sparade, men läses inte in av den här versionen av programmet.`]),
  ].join("\n");
}

function sourceLine({ source, status, set, changed }: SourceOutcome): string {
  const { label } = publicSources[source];
  const count = set?.files.length ?? 0;
  switch (status) {
    case "new":
      return `${label}: ${count} svar hämtade, ${changed} nya eller ändrade.`;
    case "unchanged":
      return `${label}: ${count} svar hämtade, inget har ändrats.`;
    case "kept":
      return `${label}: kunde inte hämtas. Hämtningen ${set?.checked ?? ""} står kvar.`;
    case "none":
      return `${label}: kunde inte hämtas.`;
  }
}

/** The same as data. */
export function fetchReport(
  outcomes: readonly SourceOutcome[],
  { imported, unread, faults }: ImportedSnapshots,
) {
  return {
    sources: outcomes.map(({ source, status, requests, changed, set, notes, ...outcome }) => ({
      source,
      status,
      requests,
      changed,
      checked: set?.checked ?? null,
      files: set?.files ?? [],
      notes,
      faults: outcome.faults,
    })),
    imported: imported.map(({ file, source, known, result }) => ({
      file: file.name,
      sha256: file.sha256,
      source: source.id,
      known,
      ...result?.accounting,
      quarantine: result?.quarantine,
      warnings: result?.warnings,
    })),
    unread: unread.map(({ name }) => name),
    faults,
  };
}

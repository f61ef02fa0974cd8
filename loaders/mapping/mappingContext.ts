import type { Measure } from "../../src/indicators/defineIndicator.js";
import { foldName } from "../intake/foldName.js";
import type { UnitDirectory } from "./unitDirectory.js";

export interface NamedIndicator {
  readonly id: string;
  readonly label: string;
  readonly shortLabel: string;
  /** A share is in percent, 0–100. */
  readonly measure?: Measure;
}

export interface NamedSubject {
  readonly kod: string;
  readonly namn: string;
}

/** What a mapping is read against: the workspace's units, the registry's indicators, the subjects. */
export interface MappingContext {
  /** Name of the file, for messages. */
  readonly file: string;
  readonly units: UnitDirectory;
  readonly indicators: readonly NamedIndicator[];
  readonly subjects: readonly NamedSubject[];
}

/** The indicator with this id, label or short label, when equal after folding. */
export function indicatorNamed(
  text: string,
  indicators: readonly NamedIndicator[],
): NamedIndicator | undefined {
  const folded = foldName(text);
  const found = indicators.filter(({ id, label, shortLabel }) =>
    [id, label, shortLabel].some((name) => foldName(name) === folded),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Subject code by code (M1, M2 and ML may carry a language) or by name. */
export function subjectCode(text: string, subjects: readonly NamedSubject[]): string | undefined {
  const code = text.trim().toUpperCase();
  if (/^(?:M1|M2|ML)[A-ZÅÄÖ]{2,4}$/.test(code)) return code;
  const folded = foldName(text);
  return subjects.find(({ kod, namn }) => kod === code || foldName(namn) === folded)?.kod;
}

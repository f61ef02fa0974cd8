import { DataFaults } from "../../intake/dataFaults.js";
import type { StoredFile } from "../../intake/storedFile.js";
import { checkEntry } from "../checkEntry.js";
import { type Organisation, organisation, type Person, person, type Syllabus, syllabus } from "./schema.js";
import type { Ss12000Entry, Ss12000Kind } from "./ss12000Entries.js";

/** What the rest of the file tells, by id. */
export interface Lookups {
  readonly persons: ReadonlyMap<string, Person>;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly syllabuses: ReadonlyMap<string, Syllabus>;
}

export function lookupsOf(entries: readonly Ss12000Entry[]): Lookups {
  const byId = <T extends { id: string }>(kind: Ss12000Kind, parse: (value: unknown) => T | undefined) =>
    new Map(
      entries
        .filter((entry) => entry.kind === kind)
        .flatMap(({ value }) => parse(value) ?? [])
        .map((one) => [one.id, one] as const),
    );
  return {
    persons: byId("person", (value) => checkEntry(person, value).data),
    organisations: byId("organisation", (value) => checkEntry(organisation, value).data),
    syllabuses: byId("syllabus", (value) => checkEntry(syllabus, value).data),
  };
}

const needs = {
  grade: {
    of: ["persons", "organisations", "syllabuses"],
    message: "Betygen hänvisar till elever, skolenheter och ämnen",
    together: "/grades, /persons, /organisations och /syllabuses",
  },
  attendance: {
    of: ["persons", "organisations"],
    message: "Närvaron hänvisar till elever, som i sin tur är inskrivna vid skolenheter",
    together: "/aggregatedAttendance, /persons och /organisations",
  },
} as const;

/**
 * Grades and attendance only refer to pupil, unit and subject; without the people it is not even known who is
 * protected. Throws DataFaults when such responses are missing altogether.
 */
export function refuseWithoutLookups(file: StoredFile, kind: keyof typeof needs, lookups: Lookups): void {
  const { of, message, together } = needs[kind];
  const missing = of.filter((name) => lookups[name].size === 0).map((name) => `/${name}`);
  if (missing.length === 0) return;
  const text =
    `${message}, men filen saknar svaren från ${missing.join(", ")}. ` +
    `Lägg svaren från ${together} i samma fil, ett på varje rad.`;
  throw new DataFaults([{ code: "uppslag-saknas", file: file.name, message: text }]);
}

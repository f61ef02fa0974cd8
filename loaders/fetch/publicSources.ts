export const sourceNames = ["skolverket", "skolenhetsregistret", "kolada"] as const;
export type SourceName = (typeof sourceNames)[number];

export interface PublicSource {
  readonly label: string;
  /** Where the source lives; `--base-url NAME=URL` points elsewhere. */
  readonly home: string;
  /** Media type asked for. */
  readonly accept: string;
}

export const publicSources: Readonly<Record<SourceName, PublicSource>> = {
  skolverket: {
    label: "Skolverket, Planned Educations v4",
    home: "https://api.skolverket.se",
    accept: "application/vnd.skolverket.plannededucations.api.v4.hal+json",
  },
  skolenhetsregistret: {
    label: "Skolverket, Skolenhetsregistret v2",
    home: "https://api.skolverket.se",
    accept: "application/json",
  },
  kolada: { label: "Kolada v3", home: "https://api.kolada.se", accept: "application/json" },
};

export function isSourceName(name: string): name is SourceName {
  return sourceNames.some((known) => known === name);
}

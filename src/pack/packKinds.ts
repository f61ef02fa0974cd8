/** The meetings and documents that a pack is made for. */
export const packKinds = [
  "februari",
  "oktober",
  "forutsattningsdialog",
  "processdialog",
  "resultatdialog",
  "delarsrapport",
] as const;

export type PackKind = (typeof packKinds)[number];

import type { Perspective } from "../indicators/valueRow.js";

/** Whose pupils a value counts, in words (MV-12), in the order they are shown. */
export const perspectiveWords: Readonly<Record<Perspective, string>> = {
  skolenhet: "enhetens elever",
  kommunala_skolor: "kommunens skolor",
  hemkommun: "folkbokförda i kommunen",
  lageskommun: "alla skolor i kommunen",
  fristaende: "fristående skolor i kommunen",
  riket: "Riket",
  riket_ovagt: "Riket, ovägt medel",
};

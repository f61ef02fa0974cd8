import type { PackKind } from "./packKinds.js";

export interface PackPlan {
  readonly title: string;
  /** What the material is for, as a whole sentence. */
  readonly purpose: string;
  /** What the title of its line in the year cycle holds, in small letters. */
  readonly inTitle: string;
  /** Whether rektorer meet in groups of three or four. */
  readonly isDialogue: boolean;
}

/** What each pack is, and how its line in `arshjul.csv` is known. */
export const packPlans: Readonly<Record<PackKind, PackPlan>> = {
  februari: {
    title: "Februarimötet",
    purpose:
      "Underlag för årets verksamhetsplan: vad det senaste läsårets resultat säger, och vad de inte säger.",
    inTitle: "februarimöte",
    isDialogue: false,
  },
  oktober: {
    title: "Oktobermötet",
    purpose: "Underlag för nästa verksamhetsplan: de senaste slutbetygen och vad som behöver undersökas.",
    inTitle: "oktobermöte",
    isDialogue: false,
  },
  forutsattningsdialog: {
    title: "Förutsättningsdialog",
    purpose: "Underlag för dialogen om enheternas förutsättningar och utvecklingsplaner.",
    inTitle: "förutsättningsdialog",
    isDialogue: true,
  },
  processdialog: {
    title: "Processdialog",
    purpose:
      "Underlag för dialogen om hur undervisningen går till och vad enheterna gör av sina förutsättningar.",
    inTitle: "processdialog",
    isDialogue: true,
  },
  resultatdialog: {
    title: "Resultatdialog",
    purpose: "Underlag för dialogen om enheternas resultat och hur säkra de är.",
    inTitle: "resultatdialog",
    isDialogue: true,
  },
  delarsrapport: {
    title: "Delårsrapport",
    purpose: "Underlag för nämndens uppföljning under året.",
    inTitle: "delår",
    isDialogue: false,
  },
};

import { z } from "zod";
import { enkatOmraden } from "../../src/indicators/enkatOmraden.js";

const question = z.strictObject({
  /** As it stands in the files; case, å/ä/ö, spaces and full stops do not count. */
  fraga: z.string("ska vara frågan som den står i filen").min(1, "får inte vara tom"),
  /** What it asks about: an area of the family. */
  omrade: z.string("ska vara ett område i familjen"),
  /** How its answers are read: a scale of `data/reference/enkat_skalor.csv`. */
  skala: z.string("ska vara en skala i data/reference/enkat_skalor.csv"),
  /** Whether the worst answer is the one that agrees most, as in "Jag är rädd för andra elever". */
  omvand: z.boolean().default(false),
});

/**
 * A survey of the municipality's own: its questionnaire is configuration, since it is the municipality's and not public
 * (EN-12). Answers to questions that stand in no form are kept and give no value.
 */
export const surveyForm = z
  .strictObject({
    /** The survey's name in the files. */
    enkat: z.string("ska vara enkätens namn i filen").min(1, "får inte vara tomt"),
    familj: z.enum(
      ["tld", "klimat", "tillit", "information"],
      "ska vara tld, klimat, tillit eller information",
    ),
    /** Whether everyone has a login of their own, or those of a unit share one and may answer several times (EN-7). */
    inloggning: z.enum(["egen", "en_per_enhet"], "ska vara egen eller en_per_enhet").default("egen"),
    fragor: z.array(question).min(1, "ska ha minst en fråga"),
  })
  .superRefine(({ familj, fragor }, context) => {
    const areas: readonly string[] = enkatOmraden[familj];
    fragor.forEach(({ omrade }, at) => {
      if (areas.includes(omrade)) return;
      const message = `ska vara något av ${areas.join(", ")}`;
      context.addIssue({ code: "custom", path: ["fragor", at, "omrade"], message });
    });
  });

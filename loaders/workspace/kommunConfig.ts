import { z } from "zod";
import { absenceLimits } from "../../src/indicators/absenceLimits.js";
import { surveyForm } from "./surveyForm.js";

const skolform = z.enum(["forskola", "grundskola", "gymnasieskola", "anpassad", "vuxenutbildning"]);

const kpiId = 'ska vara ett nyckeltals id i Kolada, till exempel "N15820"';

/** A KPI of Kolada that municipalities are likened by, and how much it counts beside the others. */
const likenessKpi = z.strictObject({
  kpi: z.string(kpiId).regex(/^[NU]\d{5}$/, kpiId),
  vikt: z
    .number("ska vara ett tal, till exempel 1 eller 2.5")
    .positive("ska vara större än 0")
    .max(100, "får vara högst 100")
    .default(1),
  /** Year in Kolada; without it, the latest that the municipality has. */
  ar: z
    .int("ska vara ett år, till exempel 2024")
    .min(1990, "ska vara ett år")
    .max(2100, "ska vara ett år")
    .optional(),
});

const fourDigits = 'ska vara fyra siffror inom citattecken, till exempel "0586"';

function isOncePerLimit(decisions: readonly { readonly procent: number }[]): boolean {
  return new Set(decisions.map(({ procent }) => procent)).size === decisions.length;
}

/** `kommun.json`: every key, what it means and what it may be. Unknown keys are refused, so that a typo is noticed. */
export const kommunConfig = z.strictObject({
  /** Kommunkod, four digits as text: leading zeros count. */
  kod: z.string(fourDigits).regex(/^\d{4}$/, fourDigits),
  /** Name without the word kommun. */
  namn: z.string("ska vara kommunens namn").min(1, "får inte vara tomt"),
  /** School forms the municipality runs; each gets its place on the pages, with or without figures. */
  skolformer: z.array(skolform).default(["grundskola"]),
  /** Folder for key, warehouse and raw copies; relative to the workspace, or an absolute path on another volume. */
  privat: z.string().min(1).default("privat"),
  publicering: z
    .strictObject({
      /** Fewest pupils behind a published grade or attendance value. May be raised, never lowered below 10. */
      minsta_antal: z.int().min(10, "får inte vara lägre än 10").default(10),
      /** Fewest answers behind a value of a survey in the internal edition; the public one goes by `minsta_antal`. */
      minsta_antal_svar_internt: z.int().min(5, "får inte vara lägre än 5").default(5),
      /** Also show independent schools in the municipality, from what Skolverket publishes. */
      fristaende_enheter: z.boolean().default(false),
    })
    .prefault({}),
  /** Limits of absence that someone in the municipality has decided on; the others are told as nobody's (FR-2). */
  franvarogranser: z
    .array(
      z.strictObject({
        procent: z.literal(absenceLimits, `ska vara någon av ${absenceLimits.join(", ")}`),
        beslutad_av: z.string().min(1, "ska säga vem som har beslutat, med roll"),
        datum: z.iso.date('ska vara beslutets datum, till exempel "2025-09-12"'),
      }),
    )
    .refine(isOncePerLimit, "får ha varje gräns en gång")
    .default([]),
  /** What the accessibility statement needs of the municipality (DOS-lagen). */
  tillganglighet: z
    .strictObject({
      /** How a fault is reported without saying who one is: a form, an address, a telephone number. */
      kontakt: z.string().min(1, "ska säga hur man når kommunen").optional(),
      /** The day the municipality last went through the statement. */
      granskad: z.iso.date('ska vara ett datum, till exempel "2026-09-12"').optional(),
    })
    .prefault({}),
  /** What open data needs (DCAT-AP-SE); without it the public edition has no description to harvest. */
  oppna_data: z
    .strictObject({
      /** Where the public edition is reached. */
      adress: z
        .string("ska vara den publika utgåvans adress")
        .regex(
          /^https:\/\/[\w.-]+(:\d+)?(\/[\w.~-]+)*\/?$/,
          "ska vara en adress från https://, utan frågetecken",
        ),
      organisationsnummer: z
        .string("ska vara tio siffror inom citattecken")
        .regex(/^\d{2}[2-9]\d{7}$/, "ska vara kommunens organisationsnummer, tio siffror utan bindestreck"),
      /** Who answers questions: a role, never a person. */
      kontakt_roll: z
        .string("ska vara en roll, till exempel Kvalitetsstrateg")
        .regex(/^[^@\d]+$/, "ska vara en roll, inte en adress eller ett nummer"),
      epost: z.email("ska vara en funktionsadress, till exempel oppnadata@exempelbo.se"),
      licens: z.enum(["cc0", "cc-by"], "ska vara cc0 eller cc-by"),
    })
    .optional(),
  karantan: z
    .strictObject({
      /** Largest share of a file's records that may wait in quarantine while the figures are still published. */
      tillaten_andel: z.number().min(0).max(0.05, "får vara högst 0.05").default(0),
    })
    .prefault({}),
  /** The municipality's own surveys, question by question. */
  enkater: z.array(surveyForm).default([]),
  /** Expected values of our own for measures that SALSA lacks, from published figures of every school. */
  egen_modell: z.boolean("ska vara true eller false").default(false),
  /** Similar municipalities by an own choice of KPIs and weights, beside Kolada's groups. Without KPIs there is none. */
  liknande_kommuner: z
    .strictObject({
      /** How many of the nearest to compare with. */
      antal: z
        .int("ska vara ett heltal")
        .min(3, "får inte vara lägre än 3")
        .max(50, "får vara högst 50")
        .default(7),
      nyckeltal: z
        .array(likenessKpi, "ska vara en lista med nyckeltal")
        .max(20, "får ha högst 20 nyckeltal")
        .refine(
          (list) => new Set(list.map(({ kpi }) => kpi)).size === list.length,
          "får inte ha samma nyckeltal två gånger",
        )
        .default([]),
    })
    .prefault({}),
});

export type KommunConfig = z.infer<typeof kommunConfig>;

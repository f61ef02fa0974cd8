/**
 * Rules that no title of a test cites, each with the reason. A rule that gets a test leaves its list.
 */

/** Facts about the world, and how people work: nothing is computed from them. */
export const notTestable: Readonly<Record<string, string>> = {
  "DC-13": "The state of the law on official statistics; nothing is computed from it.",
  "DC-14": "The state of the law on secrecy; nothing is computed from it.",
  "DC-19": "A classification that was looked for and not found.",
  "FR-4": "What the school system must do before the file is made; it cannot be seen in the file.",
  "FR-6": "How school systems differ; the cautions of the indicators say it.",
  "GR-2": "When the riksdag may decide; the scale takes force by rows of data (GR-3).",
  "GY-1": "A requirement on the single pupil; the file says whether there is an exam.",
  "GY-2": "A requirement on the single pupil; the file says whether there is an exam.",
  "GY-3": "A requirement on the single pupil; the file says whether there is an exam.",
  "GY-5": "Why exam may not be derived from points; no points are taken in.",
  "GY-6": "A requirement on the single pupil at komvux; the file says whether there is an exam.",
  "KS-5": "When an evaluation is due; nothing is computed from it.",
  "LL-3": "What a level may be likened to; the cautions of the indicators say it.",
  "MV-14": "No class is taken in by any format, so nothing can be shown below the unit.",
  "N-1": "A need of the readers; the figures it asks for have rules of their own (ST-9, MV-10).",
  "N-4": "How a municipality works with its quality; nothing is computed from it.",
  "N-9": "What rektor has today; exports from it are read by a mapping (LL-7).",
  "NP-5": "What researchers have found of the effect of a law; nothing is computed from it.",
  "SA-3": "What Skolverket puts in its model; the values are taken as published (SA-12).",
  "SA-8": "How much the model explains; nothing is computed from it.",
  "VX-4": "A published figure of the nation; nothing is computed from it.",
  "VX-6": "How courses are ordered; nothing is computed from it.",
};

/** Rules of figures, files and pages that do not exist yet. */
export const notBuiltYet: Readonly<Record<string, string>> = {};

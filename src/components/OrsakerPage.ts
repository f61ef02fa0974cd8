import { h } from "preact";
import type { Markup } from "./markup.js";
import { PageShell } from "./PageShell.js";
import type { OrsakerData } from "./pageData.js";
import { CohortChangeQuestion } from "./questions/CohortChangeQuestion.js";
import { FollowUnit } from "./questions/FollowUnit.js";
import { NearMissQuestion } from "./questions/NearMissQuestion.js";
import { places } from "./questions/places.js";
import { AbsenceAndResults, SurveyAndResults } from "./questions/ScatterQuestions.js";
import { SexGapQuestion } from "./questions/SexGapQuestion.js";
import { SubjectPartsQuestion } from "./questions/SubjectPartsQuestion.js";

/** Hitta orsaker, the third step of the analysis (N-3): what a difference consists of, and what goes with it. */
export function OrsakerPage(props: { readonly data: OrsakerData }): Markup {
  const { data } = props;
  return h(
    PageShell,
    {
      edition: data.edition,
      page: "orsaker",
      base: "./",
      title: "Hitta orsaker",
      lead: "Bilderna visar vad en skillnad består av och vad som följer med den. Ingen bild visar en orsak: den söker ni i verksamheten. Under varje bild står vad den inte säger.",
    },
    h(FollowUnit, { places: places([...data.rows, ...data.nearMiss], data.units, data.edition) }),
    h(NearMissQuestion, { data }),
    h(SubjectPartsQuestion, { data }),
    h(CohortChangeQuestion, { data }),
    h(SexGapQuestion, { data }),
    h(AbsenceAndResults, { data }),
    h(SurveyAndResults, { data }),
  );
}

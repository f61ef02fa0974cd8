import { h } from "preact";
import type { Markup } from "./markup.js";
import { PageShell } from "./PageShell.js";
import type { MonsterData } from "./pageData.js";
import { CohortQuestion } from "./questions/CohortQuestion.js";
import { FollowUnit } from "./questions/FollowUnit.js";
import { GradeQuestion } from "./questions/GradeQuestion.js";
import { AbsenceQuestion, SurveyQuestion, TogetherQuestion } from "./questions/MatrixQuestions.js";
import { places } from "./questions/places.js";
import { SexBySubjectQuestion } from "./questions/SexBySubjectQuestion.js";
import { SubjectProfileQuestion } from "./questions/SubjectProfileQuestion.js";
import { TestQuestion } from "./questions/TestQuestion.js";
import { ThreeYearsQuestion } from "./questions/ThreeYearsQuestion.js";

/** Leta mönster, the second step of the analysis (N-3): one column of questions, each with its picture. */
export function MonsterPage(props: { readonly data: MonsterData }): Markup {
  const { data } = props;
  return h(
    PageShell,
    {
      edition: data.edition,
      page: "monster",
      base: "./",
      title: "Leta mönster",
      lead: "Var skiljer det, och för vilka? Varje fråga har en bild, vad den visar och vad den inte säger. Enheterna står i bokstavsordning.",
    },
    h(FollowUnit, { places: places([...data.rows, ...data.profile], data.units, data.edition) }),
    h(TogetherQuestion, { data }),
    h(SubjectProfileQuestion, { data }),
    h(GradeQuestion, { data }),
    h(SexBySubjectQuestion, { data }),
    h(CohortQuestion, { data }),
    h(ThreeYearsQuestion, { data }),
    h(TestQuestion, { data }),
    h(AbsenceQuestion, { data }),
    h(SurveyQuestion, { data }),
  );
}

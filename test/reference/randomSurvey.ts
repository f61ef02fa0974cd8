import { numbers } from "../mapping/exportFixture.js";
import { trygg } from "../support/surveyFiles.js";
import type { Answer, Question } from "./enkatCells.js";

const four = ["Stämmer helt", "Stämmer ganska bra", "Stämmer ganska dåligt", "Stämmer inte alls", "Vet ej"];
const five = ["Alltid", "Ofta", "Ibland", "Sällan", "Aldrig", "Vet inte"];
const smileys = ["Glad", "Mittemellan", "Ledsen", "Vet ej"];

/** Three units, two rounds, three years: areas of four and five steps, one reversed, and one of smileys. */
export function randomSurvey(seed: number): { answers: Answer[]; questions: Question[] } {
  const next = numbers(seed);
  const of = (enkat: string, form: Partial<Question>): Question => ({
    enkat,
    fraga: trygg,
    omrade: "trygghet",
    skala: "instammande_4",
    omvand: false,
    ...form,
  });
  const questions = [
    of("TLD 4-9", {}),
    of("TLD 4-9", { fraga: "Jag är rädd för andra", omvand: true }),
    of("TLD 4-9", { fraga: "Hur ofta lär du dig", skala: "frekvens_5", omrade: "larande" }),
    of("TLD 4-9", { fraga: "Hur ofta är det stökigt", skala: "frekvens_5", omrade: "larande", omvand: true }),
    of("TLD F-3", { fraga: "Hur är det på rasten", skala: "smiley_3" }),
    of("TLD F-3", { fraga: "Får du bestämma", skala: "smiley_3", omrade: "delaktighet" }),
  ];
  const words = { instammande_4: four, frekvens_5: five, smiley_3: smileys };
  const answers = Array.from({ length: 400 }, () => {
    const enkat = next(0, 2) === 0 ? "TLD F-3" : "TLD 4-9";
    const person = {
      enkat,
      omgang: next(0, 1) === 0 ? "2025-10" : "2026-04",
      enhet: `9000000${next(1, 3)}`,
      arskurs: enkat === "TLD F-3" ? String(next(1, 3)) : (["5", "8", ""][next(0, 2)] ?? ""),
      kon: (["F", "P", "F", "P", ""] as const)[next(0, 4)] ?? "",
    };
    return questions
      .filter((form) => form.enkat === enkat && next(0, 9) > 0)
      .map(({ fraga, skala }) => {
        const svar = words[skala][next(0, words[skala].length - 1)] ?? "Vet ej";
        return { ...person, fraga, svar };
      });
  }).flat();
  return { answers, questions };
}

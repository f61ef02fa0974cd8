import { h } from "preact";
import { useEffect, useState } from "preact/hooks";
import { indicatorById } from "../indicators/registry.js";
import { expectedText } from "./expectedTexts.js";
import { JamforForm } from "./JamforForm.js";
import { JudgementMark } from "./JudgementMark.js";
import { type JamforChoice, readChoice, writeChoice } from "./jamforChoice.js";
import { judgementWords } from "./judgementWords.js";
import { Lagesbild } from "./Lagesbild.js";
import type { Markup } from "./markup.js";
import { PageShell } from "./PageShell.js";
import type { JamforData } from "./pageData.js";

const meanings = [
  ["over", "Hela intervallet för skillnaden ligger över noll. Skillnaden är säkerställd."],
  ["under", "Hela intervallet ligger under noll. Skillnaden är säkerställd."],
  ["som_forvantat", "Skillnaden är säkert mindre än den som spelar roll."],
  ["kan_inte_avgoras", "Eleverna är för få för att skilja skillnaden från slumpen. Det är ett svar."],
] as const;

function HowToRead(props: { readonly withExpected: boolean }): Markup {
  const words = meanings.map(([judgement, meaning]) => {
    const { word, shape, tone } = judgementWords[judgement];
    return h(
      "li",
      { key: judgement },
      h("span", { class: `word ${tone}` }, h(JudgementMark, { shape }), h("b", null, word)),
      h("span", null, meaning),
    );
  });
  return h(
    "section",
    { class: "how-to-read" },
    h("h3", null, "Så läser du bilden"),
    h(
      "p",
      null,
      "Stapeln kring punkten visar hur mycket värdet kan variera av slump mellan årskullar. Två enheter vars staplar ligger omlott går sällan att skilja åt. Enheterna står i bokstavsordning, aldrig efter värde.",
    ),
    props.withExpected ? h("ul", null, words) : null,
  );
}

/** Units beside each other for one indicator and one läsår. The choice lives in the address. */
export function JamforPage(props: { readonly data: JamforData }): Markup {
  const { data } = props;
  const [choice, setChoice] = useState<JamforChoice>(() => readChoice(data, ""));
  useEffect(() => {
    const fromAddress = () => setChoice(readChoice(data, location.search));
    if (location.search !== "") fromAddress();
    addEventListener("popstate", fromAddress);
    return () => removeEventListener("popstate", fromAddress);
  }, [data]);
  const onChoice = (next: JamforChoice) => {
    const search = writeChoice(next);
    history.replaceState(null, "", search);
    setChoice(readChoice(data, search));
  };
  const indicator = choice.indicatorId === "" ? null : indicatorById(choice.indicatorId);
  return h(
    PageShell,
    { edition: data.edition, page: "jamfor", base: "./", title: "Jämför", lead: indicator?.question },
    h(
      "noscript",
      null,
      h("p", { class: "quiet" }, "Att välja kräver JavaScript. Bilden och tabellen nedan går att läsa ändå."),
    ),
    indicator
      ? [
          h(JamforForm, { key: "form", data, choice, onChoice }),
          h(Lagesbild, {
            key: "bild",
            indicator,
            rows: data.rows,
            units: data.units,
            edition: data.edition,
            period: choice.period,
            sources: data.sources,
            base: "./",
            heading: "h2",
            beside: h(HowToRead, { withExpected: expectedText(indicator) !== null }),
            ...(choice.unitIds ? { chosen: choice.unitIds } : {}),
          }),
        ]
      : h("p", { class: "quiet" }, "Inga indikatorer har värden i den här utgåvan."),
  );
}

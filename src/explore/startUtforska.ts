import type { ChartChoice } from "./chartChoice.js";
import { chartChoice } from "./chartChoice.js";
import { csvText } from "./csvText.js";
import type { QueryResult } from "./queryResult.js";
import { workedQuestions } from "./workedQuestions.js";

const ownLimit =
  "En egen fråga. Läs definitionerna på Metod och källor, och n och intervall, innan du drar slutsatser.";

function found<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
  const element = document.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`the page has no ${selector}`);
  return element;
}

function options(select: HTMLSelectElement, names: readonly string[], chosen: string): void {
  select.replaceChildren(
    ...names.map((name) => new Option(name === "" ? "ingen" : name, name, false, name === chosen)),
  );
}

/** The page's script: a question is run when it is asked, and only then is DuckDB fetched. */
export function startUtforska(): void {
  const form = found("#fraga", HTMLFormElement);
  const sql = found("#sql", HTMLTextAreaElement);
  const status = found("#fraga .status", HTMLElement);
  const figure = found("#bild-fraga", HTMLElement);
  const file = found(".answer-file", HTMLAnchorElement);
  const choose = (name: string) => found(`#fraga select[name="${name}"]`, HTMLSelectElement);
  let answer: QueryResult | undefined;
  let asked = 0;

  async function draw(choice: ChartChoice): Promise<void> {
    if (!answer) return;
    const { drawChart } = await import("./engine.js");
    const picture = found("#bild-fraga .picture", HTMLElement);
    const width = Math.max(300, Math.min(860, picture.clientWidth));
    const drawn = drawChart(answer, choice, width);
    picture.replaceChildren(drawn ?? document.createTextNode("Ingen bild: tabellen står nedanför."));
  }

  async function run(wanted: ChartChoice, title: string, limit: string): Promise<void> {
    asked += 1;
    const own = asked;
    status.className = "status";
    status.textContent = "Kör frågan … Första gången hämtas databasen, ungefär 8 MB.";
    try {
      const { siteExplore, resultTable } = await import("./engine.js");
      const result = await (await siteExplore()).ask(sql.value);
      if (own !== asked) return;
      answer = result;
      figure.hidden = false;
      const names = result.columns.map(({ name }) => name);
      const choice = chartChoice(result, wanted);
      options(choose("mark"), ["punkter", "staplar", "ingen"], choice.mark);
      options(choose("x"), names, choice.x);
      options(choose("y"), names, choice.y);
      options(choose("color"), ["", ...names], choice.color);
      found("#bild-fraga .figure-title", HTMLElement).textContent = title;
      found("#bild-fraga .limit", HTMLElement).textContent = limit;
      found("#bild-fraga .answer-table", HTMLElement).replaceChildren(resultTable(result, title));
      URL.revokeObjectURL(file.href);
      file.href = URL.createObjectURL(new Blob([csvText(names, result.rows)], { type: "text/csv" }));
      await draw(choice);
      const shown = Math.min(result.rows.length, 500);
      status.textContent =
        result.rows.length === 0
          ? "Frågan gav inga rader."
          : `Frågan gav ${result.rows.length} ${result.rows.length === 1 ? "rad" : "rader"}${shown < result.rows.length ? `; tabellen visar de första ${shown}` : ""}.`;
    } catch (error) {
      if (own !== asked) return;
      status.className = "status fault";
      status.textContent = `Frågan gick inte att köra. Databasen säger: ${error instanceof Error ? error.message : String(error)}`;
    }
  }

  const ask = () => {
    const same = workedQuestions.find((each) => each.sql === sql.value);
    const { mark, x, y, color } = same?.chart ?? {
      mark: "punkter" as const,
      x: choose("x").value,
      y: choose("y").value,
      color: choose("color").value,
    };
    void run({ mark, x, y, color }, same?.question ?? "Egen fråga", same?.limit ?? ownLimit);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
  sql.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    ask();
  });
  for (const name of ["mark", "x", "y", "color"])
    choose(name).addEventListener("change", () => {
      const mark = choose("mark").value;
      void draw({
        mark: mark === "staplar" || mark === "ingen" ? mark : "punkter",
        x: choose("x").value,
        y: choose("y").value,
        color: choose("color").value,
      });
    });
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button[data-fraga]") : null;
    const question = workedQuestions.find(({ id }) => id === button?.getAttribute("data-fraga"));
    if (!question) return;
    sql.value = question.sql;
    sql.scrollIntoView({ block: "nearest" });
    ask();
  });
}

startUtforska();

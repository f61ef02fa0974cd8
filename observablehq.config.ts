import { existsSync, readFileSync } from "node:fs";

const unitsFile = "src/published/enheter.json";

/** One page for each school form and each published unit; none before anything is published. */
function* publishedPaths(): Generator<string> {
  if (!existsSync(unitsFile)) return;
  const published: { skolformer: string[]; units: { id: string }[] } = JSON.parse(
    readFileSync(unitsFile, "utf8"),
  );
  for (const skolform of published.skolformer) yield `/skolform/${skolform}`;
  for (const unit of published.units) yield `/enhet/${unit.id}`;
}

/** Framework is the shell only: own style, no fonts or scripts from elsewhere, nothing of its chrome. */
export default {
  root: "src",
  output: "dist",
  title: "Nuläge",
  style: "style/index.css",
  globalStylesheets: [],
  head: '<link rel="icon" href="data:,">',
  header: "",
  footer: "",
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  pages: [],
  dynamicPaths: publishedPaths,
  interpreters: { ".ts": ["node", "--import", "tsx"] },
  duckdb: { extensions: { json: null, parquet: null } },
};

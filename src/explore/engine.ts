/** What is fetched when a first question is asked: DuckDB, Plot and the table. */
export { drawChart } from "./drawChart.js";
export { resultTable } from "./resultTable.js";
export { siteExplore } from "./siteExplore.js";

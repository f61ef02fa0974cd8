import { createHash } from "node:crypto";
import { escapeCssString, escapeHtml } from "./escape.js";
import type { SitePage } from "./renderSitePages.js";
import type { FontFiles } from "./writeFonts.js";
import type { SiteScripts } from "./writeScripts.js";

function replaceOnce(html: string, find: string | RegExp, replacement: string): string {
  const count =
    typeof find === "string" ? html.split(find).length - 1 : [...html.matchAll(new RegExp(find, "g"))].length;
  if (count !== 1) throw new Error(`expected one match of ${String(find)}, found ${count}`);
  return html.replace(find, () => replacement);
}

/** What every page loads, by paths relative to the site's root. */
export interface PageAssets {
  readonly fonts: FontFiles;
  readonly scripts: SiteScripts;
}

/** Hashes of the inline scripts, so that nothing else may run. */
function contentPolicy(html: string, asksQuestions: boolean): string {
  const scripts = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)]
    .map((match) => match[1] ?? "")
    .filter((body) => body !== "")
    .map((body) => `'sha256-${createHash("sha256").update(body).digest("base64")}'`);
  return [
    "default-src 'none'",
    ["script-src 'self'", ...(asksQuestions ? ["'wasm-unsafe-eval'"] : []), ...scripts].join(" "),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    // DuckDB: a worker that the page makes, WebAssembly, and its code as a blob once it is unpacked
    ...(asksQuestions ? ["connect-src 'self' blob:", "worker-src blob:"] : ["connect-src 'self'"]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** What stands before and after the empty box that a notebook's own content fills. */
function aroundNotebook(html: string): readonly [string, string] {
  const box = '<div class="notebook" id="anteckning">';
  const [before, after, ...more] = html.split(box);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error("expected one notebook");
  return [`${before}${box}`, after];
}

/**
 * Framework's page becomes ours: Swedish, zoomable, titled, with own fonts and the content as static HTML inside its
 * container. Framework's `main` turns into a plain box, since the content brings its own landmarks.
 */
export function finishPage(html: string, page: SitePage, { fonts, scripts }: PageAssets): string {
  const root = "../".repeat(page.file.split("/").length - 1) || "./";
  const fontLinks = [
    ...fonts.preload.map(
      (file) => `<link rel="preload" as="font" type="font/woff2" href="${root}${file}" crossorigin>`,
    ),
    `<link rel="stylesheet" href="${root}${fonts.stylesheet}">`,
    `<script type="module" src="${root}${scripts.page}"></script>`,
    ...(page.asks === "utforska" ? [`<script type="module" src="${root}${scripts.explore}"></script>`] : []),
  ].join("\n");
  const style = `<style>@page{@top-left{content:"${escapeCssString(page.runningHead)}";font:8pt "Inter Variable",sans-serif;color:#46545b}@bottom-right{content:counter(page);font:8pt "Inter Variable",sans-serif;color:#46545b}}</style>`;
  let out = replaceOnce(html, "<html>", '<html lang="sv">');
  out = replaceOnce(out, ", maximum-scale=1", "");
  out = replaceOnce(
    out,
    /<title>[^<]*<\/title>/,
    `<title>${escapeHtml(page.head.title)}</title>\n<meta name="description" content="${escapeHtml(page.head.description)}">\n<meta name="color-scheme" content="light dark">\n${fontLinks}\n${style}`,
  );
  const [before, after] = page.asks === "anteckningsbok" ? aroundNotebook(page.html) : ["", ""];
  out = replaceOnce(
    out,
    '<main id="observablehq-main" class="observablehq">',
    `<div id="observablehq-main">${before}`,
  );
  out = replaceOnce(out, "</main>\n</div>\n</body>", `${after}</div>\n</div>\n</body>`);
  const policy = `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(out, page.asks !== undefined)}">`;
  out = replaceOnce(out, '<meta charset="utf-8">', `<meta charset="utf-8">\n${policy}`);
  if (page.asks === "anteckningsbok") return out;
  return replaceOnce(out, '<div id="sida"></div>', `<div id="sida">${page.html}</div>`);
}

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { PackPage } from "../../src/pack/PackPage.js";
import type { PackContent } from "../../src/pack/packData.js";
import { escapeHtml } from "../publish/site/escape.js";

const fonts = [
  ["Inter", "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2"],
  ["Serif4", "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2"],
] as const;

async function fontFace(family: string, file: string): Promise<string> {
  const bytes = await readFile(fileURLToPath(import.meta.resolve(file)));
  return `@font-face{font-family:${family};font-weight:200 900;src:url(data:font/woff2;base64,${bytes.toString("base64")}) format("woff2")}`;
}

/** The pack as one file that needs nothing else: style and fonts within it, no script, and nothing else allowed. */
export async function packHtml(content: PackContent): Promise<string> {
  const faces = await Promise.all(fonts.map(([family, file]) => fontFace(family, file)));
  const css = `${faces.join("\n")}\n${await readFile(new URL("pack.css", import.meta.url), "utf8")}`;
  const hash = createHash("sha256").update(css).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; base-uri 'none'; form-action 'none'`;
  return [
    "<!doctype html>",
    '<html lang="sv">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(`${content.title}, ${content.municipality.name}, ${content.asOf}`)}</title>`,
    `<style>${css}</style>`,
    "</head>",
    `<body>${renderToString(h(PackPage, { content }))}</body>`,
    "</html>\n",
  ].join("\n");
}

import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

const latin =
  "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";
const latinExt =
  "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF";

interface Face {
  readonly family: string;
  readonly file: string;
  readonly weight: string;
  readonly range: string;
  readonly preload: boolean;
}

function faces(family: string, folder: string, weight: string): Face[] {
  const base = { family, weight };
  const file = (subset: string) =>
    `@fontsource-variable/${folder}/files/${folder}-${subset}-wght-normal.woff2`;
  return [
    { ...base, file: file("latin"), range: latin, preload: true },
    { ...base, file: file("latin-ext"), range: latinExt, preload: false },
  ];
}

/** Fallbacks with the proportions of the web fonts, so that the swap moves nothing. */
const fallbacks = `@font-face{font-family:"Sans fallback";src:local("Arial"),local("Liberation Sans"),local("Helvetica");size-adjust:107.1%;ascent-override:90.4%;descent-override:22.5%;line-gap-override:0%}
@font-face{font-family:"Serif fallback";src:local("Georgia"),local("Liberation Serif"),local("Times New Roman");size-adjust:103%;ascent-override:100.6%;descent-override:32.5%;line-gap-override:0%}
`;

export interface FontFiles {
  /** Paths relative to the site's root. */
  readonly stylesheet: string;
  readonly preload: readonly string[];
}

/** Copies the self-hosted fonts and writes their stylesheet; names carry the content's hash. */
export async function writeFonts(siteFolder: string): Promise<FontFiles> {
  const require = createRequire(import.meta.url);
  const folder = path.join(siteFolder, "_fonts");
  await mkdir(folder, { recursive: true });
  const all = [
    ...faces("Inter Variable", "inter", "100 900"),
    ...faces("Source Serif 4 Variable", "source-serif-4", "200 900"),
  ];
  const preload: string[] = [];
  let css = "";
  for (const face of all) {
    const bytes = await readFile(require.resolve(face.file));
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
    const name = `${path.basename(face.file, ".woff2")}.${hash}.woff2`;
    await writeFile(path.join(folder, name), bytes);
    if (face.preload) preload.push(`_fonts/${name}`);
    // optional: a font that comes late must not move a page that is being read; the next page has it from the cache
    css += `@font-face{font-family:"${face.family}";font-style:normal;font-weight:${face.weight};font-display:optional;src:url("./${name}") format("woff2");unicode-range:${face.range}}\n`;
  }
  css += fallbacks;
  const hash = createHash("sha256").update(css).digest("hex").slice(0, 8);
  const stylesheet = `_fonts/fonts.${hash}.css`;
  await writeFile(path.join(siteFolder, stylesheet), css);
  return { stylesheet, preload };
}

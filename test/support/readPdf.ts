import type { PDFPageProxy } from "pdfjs-dist";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface PdfFacts {
  readonly pages: readonly string[];
  readonly title: string;
  readonly isTagged: boolean;
  readonly language: string | null;
  /** Titles of the outline's first level and those below, in order. */
  readonly outline: readonly string[];
  /** Roles of the structure tree with how often each stands there. */
  readonly roles: Readonly<Record<string, number>>;
  /** Alternative texts of the structure tree. */
  readonly alternatives: readonly string[];
}

interface Outline {
  readonly title: string;
  readonly items: readonly Outline[];
}

type Tree = NonNullable<Awaited<ReturnType<PDFPageProxy["getStructTree"]>>>;
type Node = Tree | Tree["children"][number];

const titles = (items: readonly Outline[]): string[] =>
  items.flatMap(({ title, items: below }) => [title, ...titles(below)]);

const nodes = (node: Node): Tree[] => ("children" in node ? [node, ...node.children.flatMap(nodes)] : []);

/** What a reader program finds in a PDF: the text of each page, and what makes it accessible. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  const document = await getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 })
    .promise;
  const pages: string[] = [];
  const found: Tree[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join(""));
    const tree = await page.getStructTree();
    if (tree) found.push(...nodes(tree));
  }
  const { info } = await document.getMetadata();
  const outline: readonly Outline[] = (await document.getOutline()) ?? [];
  const marks = await document.getMarkInfo();
  const roles: Record<string, number> = {};
  for (const { role } of found) roles[role] = (roles[role] ?? 0) + 1;
  const facts = {
    pages,
    title: "Title" in info ? String(info.Title) : "",
    isTagged: marks?.Marked === true,
    language: "Language" in info && info.Language !== null ? String(info.Language) : null,
    outline: titles(outline),
    roles,
    alternatives: found.flatMap((node) => ("alt" in node ? String(node.alt) : [])),
  };
  await document.destroy();
  return facts;
}

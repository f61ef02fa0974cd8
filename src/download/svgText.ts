const NS = "http://www.w3.org/2000/svg";

/** How far below the top of a line box its baseline lies, in px. */
function ascentOf(style: CSSStyleDeclaration, height: number): number {
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) return height * 0.78;
  pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = pen.measureText("x");
  return fontBoundingBoxAscent + (height - fontBoundingBoxAscent - fontBoundingBoxDescent) / 2;
}

interface Line {
  readonly words: string[];
  readonly left: number;
  readonly top: number;
  readonly height: number;
  right: number;
}

function linesOf(node: Text): readonly Line[] {
  const lines: Line[] = [];
  for (const match of node.data.matchAll(/[^\t\n\r ]+/g)) {
    const range = document.createRange();
    range.setStart(node, match.index);
    range.setEnd(node, match.index + match[0].length);
    const { left, right, top, height } = range.getBoundingClientRect();
    if (height === 0) continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.top - top) < height / 2) {
      last.words.push(match[0]);
      last.right = right;
    } else lines.push({ words: [match[0]], left, top, height, right });
  }
  return lines;
}

/**
 * Text of the page as SVG text, a line each, where the page has it. Each line keeps its width, so that it also fits in
 * a program without the page's fonts.
 */
export function svgText(node: Text, origin: DOMRect): readonly SVGTextElement[] {
  const parent = node.parentElement;
  if (!parent) return [];
  const style = getComputedStyle(parent);
  return linesOf(node).map(({ words, left, right, top, height }) => {
    const text = document.createElementNS(NS, "text");
    text.textContent = style.textTransform === "uppercase" ? words.join(" ").toUpperCase() : words.join(" ");
    text.setAttribute("x", (left - origin.left).toFixed(1));
    text.setAttribute("y", (top - origin.top + ascentOf(style, height)).toFixed(1));
    text.setAttribute("textLength", (right - left).toFixed(1));
    text.setAttribute("lengthAdjust", "spacingAndGlyphs");
    text.setAttribute("fill", style.color);
    text.setAttribute("font-family", style.fontFamily);
    text.setAttribute("font-size", style.fontSize);
    text.setAttribute("font-weight", style.fontWeight);
    return text;
  });
}

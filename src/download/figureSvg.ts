import { styledCopy } from "./styledCopy.js";
import { svgText } from "./svgText.js";

const NS = "http://www.w3.org/2000/svg";
/** Around the picture, in px. */
const MARGIN = 24;
/** What belongs to the page and not to the picture. */
const left = ".figure-foot, figcaption a, .sr, details, button, select, input, script, style, .provenance";
const clear = "rgba(0, 0, 0, 0)";

function rect(box: DOMRect, origin: DOMRect, fill: string): SVGRectElement {
  const drawn = document.createElementNS(NS, "rect");
  drawn.setAttribute("x", (box.left - origin.left).toFixed(1));
  drawn.setAttribute("y", (box.top - origin.top).toFixed(1));
  drawn.setAttribute("width", box.width.toFixed(1));
  drawn.setAttribute("height", box.height.toFixed(1));
  drawn.setAttribute("fill", fill);
  return drawn;
}

/** Ground, hatch and lines of a box of the page. */
function boxParts(element: Element, origin: DOMRect): readonly SVGElement[] {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const parts: SVGElement[] = [];
  if (style.backgroundColor !== clear) parts.push(rect(box, origin, style.backgroundColor));
  if (style.backgroundImage.includes("gradient")) parts.push(rect(box, origin, "url(#hatch)"));
  const lines: readonly (readonly [string, string, string, DOMRect])[] = [
    [
      style.borderTopStyle,
      style.borderTopWidth,
      style.borderTopColor,
      new DOMRect(box.left, box.top, box.width, 1),
    ],
    [
      style.borderBottomStyle,
      style.borderBottomWidth,
      style.borderBottomColor,
      new DOMRect(box.left, box.bottom - 1, box.width, 1),
    ],
    [
      style.borderLeftStyle,
      style.borderLeftWidth,
      style.borderLeftColor,
      new DOMRect(box.left, box.top, 1, box.height),
    ],
    [
      style.borderRightStyle,
      style.borderRightWidth,
      style.borderRightColor,
      new DOMRect(box.right - 1, box.top, 1, box.height),
    ],
  ];
  for (const [kind, width, color, place] of lines) {
    if (kind !== "none" && width !== "0px" && color !== clear) parts.push(rect(place, origin, color));
  }
  return parts;
}

function addParts(element: Element, origin: DOMRect, into: SVGSVGElement): void {
  if (element.matches(left) || !element.checkVisibility()) return;
  if (element instanceof SVGSVGElement) {
    const box = element.getBoundingClientRect();
    const drawing = styledCopy(element);
    drawing.setAttribute("x", (box.left - origin.left).toFixed(1));
    drawing.setAttribute("y", (box.top - origin.top).toFixed(1));
    drawing.setAttribute("width", box.width.toFixed(1));
    drawing.setAttribute("height", box.height.toFixed(1));
    drawing.setAttribute("overflow", getComputedStyle(element).overflow);
    into.append(drawing);
    return;
  }
  into.append(...boxParts(element, origin));
  for (const child of element.childNodes) {
    if (child instanceof Text) into.append(...svgText(child, origin));
    else if (child instanceof Element) addParts(child, origin, into);
  }
}

/** Lower edge of what is drawn of the figure: links and tables under it are left out. */
function lowerEdge(figure: Element): number {
  const bottoms = [...figure.children]
    .filter((child) => !child.matches(left) && child.checkVisibility())
    .map((child) => child.getBoundingClientRect().bottom);
  return Math.max(figure.getBoundingClientRect().top, ...bottoms);
}

export interface DrawnFigure {
  /** A whole SVG document: title, picture, key and source, nothing that points out of it. */
  readonly svg: string;
  /** In px. */
  readonly width: number;
  readonly height: number;
}

/** A figure of the page as one drawing, as it stands on the screen: its width, its colours, its words. */
export function figureSvg(figure: Element): DrawnFigure {
  const box = figure.getBoundingClientRect();
  const origin = new DOMRect(box.left - MARGIN, box.top - MARGIN, 0, 0);
  const width = Math.ceil(box.width + 2 * MARGIN);
  const height = Math.ceil(lowerEdge(figure) - box.top + 2 * MARGIN);
  const drawing = document.createElementNS(NS, "svg");
  drawing.setAttribute("viewBox", `0 0 ${width} ${height}`);
  drawing.setAttribute("width", String(width));
  drawing.setAttribute("height", String(height));
  drawing.setAttribute("role", "img");
  const title = document.createElementNS(NS, "title");
  title.textContent = figure.querySelector(".figure-title")?.textContent ?? "";
  const description = document.createElementNS(NS, "desc");
  description.textContent = [...figure.querySelectorAll('[role="img"]')]
    .map((each) => each.getAttribute("aria-label") ?? "")
    .join(" ");
  drawing.append(title, description);
  const hatch = document.querySelector("#hatch");
  if (hatch instanceof SVGElement) drawing.append(styledCopy(hatch));
  const ground = document.createElementNS(NS, "rect");
  ground.setAttribute("width", "100%");
  ground.setAttribute("height", "100%");
  ground.setAttribute("fill", getComputedStyle(document.documentElement).getPropertyValue("--paper"));
  drawing.append(ground);
  for (const child of figure.children) addParts(child, origin, drawing);
  return { svg: new XMLSerializer().serializeToString(drawing), width, height };
}

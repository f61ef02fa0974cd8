/** What the stylesheet says of shapes and text, and a file on its own has to carry. */
const carried = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-opacity",
  "opacity",
  "paint-order",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
] as const;

/** Address of a pattern without the page's own address before it. */
function localUrl(value: string): string {
  return value.replace(/url\("?[^"#]*(#[\w-]+)"?\)/g, "url($1)");
}

/** A copy of a drawing with its computed styles written out and what is not shown left out. */
export function styledCopy<Drawing extends SVGElement>(drawing: Drawing): Drawing {
  const copy = drawing.cloneNode(false);
  // cloneNode gives the same kind of node; the type system says only Node
  if (!(copy instanceof SVGElement)) throw new Error("not a drawing");
  const style = getComputedStyle(drawing);
  for (const name of [
    "class",
    "style",
    "id",
    "data-point",
    "data-unit",
    "aria-hidden",
    "focusable",
    "tabindex",
  ])
    if (name !== "id" || drawing.tagName !== "pattern") copy.removeAttribute(name);
  for (const name of carried) {
    const value = style.getPropertyValue(name);
    if (value !== "") copy.setAttribute(name, localUrl(value));
  }
  for (const child of drawing.childNodes) {
    if (child instanceof SVGElement) {
      if (getComputedStyle(child).display !== "none") copy.append(styledCopy(child));
    } else if (child instanceof Text) copy.append(child.data);
  }
  return copy as Drawing;
}

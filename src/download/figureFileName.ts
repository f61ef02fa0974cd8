/** Letters a to z, digits, hyphen and underscore of an address or an id. */
function slug(text: string): string {
  return text.replace(/[^a-z0-9_-]+/gi, "-").replace(/^-+|-+$/g, "");
}

/** Name of a figure's file, of the page's address and the figure's id alone: no name of a unit or place is in it. */
export function figureFileName(pathname: string, figureId: string, kind: "svg" | "png"): string {
  const page = slug((pathname.split("/").at(-1) ?? "").replace(/\.html$/, "")) || "laget";
  return `${page}-${slug(figureId.replace(/^bild-/, "")) || "bild"}.${kind}`;
}

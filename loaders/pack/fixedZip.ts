import JSZip from "jszip";

/**
 * The same zip with every date set to a day (`asOf`), its parts in order of name, and workbooks within it likewise: two
 * files that say the same are then the same bytes. `mend` may change the XML and the name of each part. Dates in the documents' own properties become that day too.
 */
export async function fixedZip(
  bytes: Uint8Array,
  asOf: string,
  mend: (xml: string) => string = (xml) => xml,
): Promise<Uint8Array> {
  const date = new Date(`${asOf}T12:00:00Z`);
  const from = await JSZip.loadAsync(bytes);
  const to = new JSZip();
  const files = Object.values(from.files)
    .filter(({ dir }) => !dir)
    .map((file) => ({ file, name: mend(file.name) }));
  const first = (name: string) => (name === "[Content_Types].xml" ? 0 : 1);
  files.sort((a, b) => first(a.name) - first(b.name) || (a.name < b.name ? -1 : 1));
  for (const { file, name } of files) {
    const data = await file.async("uint8array");
    const fixed = name.endsWith(".xlsx")
      ? await fixedZip(data, asOf, mend)
      : /\.(xml|rels)$/.test(name)
        ? mend(withFixedDates(name, new TextDecoder().decode(data), asOf))
        : data;
    to.file(name, fixed, { date, createFolders: false });
  }
  return to.generateAsync({ type: "uint8array", compression: "DEFLATE", platform: "DOS" });
}

function withFixedDates(name: string, xml: string, asOf: string): string {
  if (name !== "docProps/core.xml") return xml;
  return xml.replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, `${asOf}T12:00:00Z`);
}

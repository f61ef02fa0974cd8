const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for an HTML text node or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Text for a quoted CSS string inside a style element: everything but letters, digits and plain marks is escaped. */
export function escapeCssString(text: string): string {
  return [...text]
    .map((character) =>
      /[\p{L}\p{N} .,:·–-]/u.test(character)
        ? character
        : `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `,
    )
    .join("");
}

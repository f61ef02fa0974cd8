/** "a", "a och b", "a, b och c". An empty list is an empty text. */
export function swedishList(items: readonly string[], conjunction: "och" | "eller" = "och"): string {
  const last = items.at(-1) ?? "";
  if (items.length < 2) return last;
  return `${items.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}

const collator = new Intl.Collator("sv", { numeric: true });

/**
 * Swedish order for sorting: å, ä, ö last, "Enhet 2" before "Enhet 10". Texts that the order holds equal are
 * put in code-unit order, so that the result never depends on the input's order.
 */
export function alphabetic(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : Number(a > b));
}

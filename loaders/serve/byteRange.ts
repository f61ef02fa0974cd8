/**
 * The bytes asked for of `length`, both ends included. Undefined when all are: no range is asked for, or one that is not
 * simple (RFC 9110 §14.2 lets a server answer with all). "outside" when it begins after the end.
 */
export function byteRange(
  header: string | undefined,
  length: number,
): { readonly first: number; readonly last: number } | "outside" | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  const [, from = "", to = ""] = match ?? [];
  if (from === "" && to === "") return undefined;
  if (from === "") {
    const first = Math.max(0, length - Number(to));
    return Number(to) === 0 ? "outside" : { first, last: length - 1 };
  }
  const [first, last] = [Number(from), to === "" ? length - 1 : Math.min(Number(to), length - 1)];
  if (first >= length) return "outside";
  return last < first ? undefined : { first, last };
}

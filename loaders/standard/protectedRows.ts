import type { TextRecord } from "../intake/readTextRecords.js";

const MARK =
  /^(?:skydd(?:ad|ade|at)?|sekretess(?:markering|markerad)?|fingerade?)(?:[ _-]?(?:identitet|person(?:uppgifter|uppgift)?|folkbokforing|id|markering|uppgifter))?$/;
const NO = /^(?:|n|nej|no|0|false|falskt|-)$/i;

/** Whether a folded header says that its column marks protected identity: skyddad, sekretessmarkering … */
export function isProtectionMark(foldedHeader: string): boolean {
  return MARK.test(foldedHeader);
}

/**
 * Rows of pupils whose identity is protected (DC-16): those that bear a mark, and every other row of the same pupil. What
 * is not plainly a no is a mark, so that no spelling slips by. `idAt`: place of the pupil's id; -1 when there is none.
 */
export function protectedRows(
  records: readonly TextRecord[],
  marksAt: readonly number[],
  idAt: number,
  codeOf: (id: string) => string,
): ReadonlySet<number> {
  if (marksAt.length === 0) return new Set();
  const bearsMark = ({ cells, blank }: TextRecord) =>
    !blank && marksAt.some((place) => !NO.test((cells[place] ?? "").trim()));
  const pupil = ({ cells }: TextRecord) => {
    const id = (cells[idAt] ?? "").trim();
    return id === "" ? undefined : codeOf(id);
  };
  const marked = records.filter(bearsMark);
  const pupils = new Set(marked.map(pupil).filter((code) => code !== undefined));
  const others = pupils.size === 0 ? [] : records.filter((record) => pupils.has(pupil(record) ?? ""));
  return new Set([...marked, ...others].map(({ row }) => row));
}

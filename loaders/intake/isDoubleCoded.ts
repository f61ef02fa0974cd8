/** UTF-8 read once as windows-1252: å, ä, ö, Å, Ä, Ö and é each become Ã and one more character. */
const DOUBLE_CODED = /Ã[¥¤¶…„–©\u0085\u0084\u0096]/;

/** Whether a text looks as if it had been decoded as windows-1252 and encoded again. */
export function isDoubleCoded(text: string): boolean {
  return DOUBLE_CODED.test(text);
}

const NUMBER =
  /(?<!\d)(?:\d{2})?\d{6}[ \u00a0]?[-+–−]?[ \u00a0]?(?:\d{4}|[A-Za-zÅÄÖåäö]{1,2}\d{2,3})(?!\d)/gu;
const EMAIL = /[^\s@<>()]{1,64}@[\p{L}\p{N}.-]{1,190}/gu;
/** Anything of eight digits or more with signs between them: in what someone has written, too much is better hidden. */
const PHONE = /(?<!\d)(?:\+|00)?\d(?:[ \u00a0.()\-–/]{0,3}\d){7,13}(?!\d)/gu;
const MASK = "•••";

export interface MaskedText {
  readonly text: string;
  /** How many places were masked. */
  readonly count: number;
}

/**
 * Text that someone has written, without what reaches or names a person by number: personnummer in any usual form,
 * e-mail addresses and telephone numbers become •••. Names cannot be found this way; free text is never published.
 * Linear in the length of the text.
 */
export function maskFreeText(written: string): MaskedText {
  let text = written;
  let count = 0;
  for (const pattern of [EMAIL, NUMBER, PHONE]) {
    text = text.replace(pattern, () => {
      count += 1;
      return MASK;
    });
  }
  return { text, count };
}

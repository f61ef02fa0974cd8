const NUMBER =
  /(?<!\d)(?:\d{2})?\d{6}[-+ ]?\d{4}(?!\d)|(?<!\d)(?:\d{2})?\d{6}[-+ ]?[A-Za-zÅÄÖåäö]{1,2}\d{2,3}(?!\d)/gu;
const EMAIL = /[^\s@<>()]{1,64}@[\p{L}\p{N}.-]{1,190}/gu;
const PHONE = /(?<!\d)(?:\+|00)?\d(?:[ \-–/]?\d){7,13}(?!\d)/gu;
const MASK = "•••";

/**
 * Text that someone has written, without what reaches or names a person by number: personnummer in any usual form,
 * e-mail addresses and telephone numbers become •••. Names cannot be found this way; free text is never published.
 * Linear in the length of the text.
 */
export function maskFreeText(text: string): string {
  return text.replace(EMAIL, MASK).replace(NUMBER, MASK).replace(PHONE, MASK);
}

const NUMBER =
  /(?<!\d)(?:\d{2})?\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]|[67]\d|8\d|9[01])[ \u00a0]?[-+–−]?[ \u00a0]?(?:\d{4}|[A-Za-zÅÄÖåäö]{1,2}\d{2,3})(?!\d)/u;
const EMAIL = /[^\s@<>()]@[\p{L}\p{N}]/u;
const PHONE = /(?<![\d+])(?:\+\d{1,3}|0)(?:[ \u00a0.()\-–/]{0,3}\d){7,12}(?!\d)/u;

/**
 * Whether a label holds a personnummer, an e-mail address or a telephone number, alone or among other words. Narrower
 * than `maskFreeText`: dates, läsår and counts are what labels are made of.
 */
export function holdsIdentity(text: string): boolean {
  return NUMBER.test(text) || EMAIL.test(text) || PHONE.test(text);
}

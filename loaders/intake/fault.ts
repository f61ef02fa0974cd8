/**
 * Something a person can mend in a file or a configuration. `message` is one or more whole Swedish sentences that say
 * what is wrong, what is allowed and what to do; `value` is masked before it is put here if it may identify someone.
 */
export interface Fault {
  readonly code: string;
  readonly file: string;
  readonly sheet?: string;
  /** 1-based, as a text editor or Excel shows it. */
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
  readonly message: string;
}

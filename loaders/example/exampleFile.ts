export interface ExampleFile {
  /** Relative to the workspace, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export const byteOrderMark = "\uFEFF";

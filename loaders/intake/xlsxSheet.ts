import { numberText } from "./numberText.js";

/** A cell as the workbook types it; `formula` stands there when the value comes from one. */
export type XlsxCell =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string; readonly formula?: string }
  | { readonly kind: "number"; readonly value: number; readonly formula?: string }
  | { readonly kind: "boolean"; readonly value: boolean; readonly formula?: string }
  /** ISO day, with time when it has one, by the workbook's own 1900 or 1904 system. */
  | { readonly kind: "date"; readonly iso: string; readonly formula?: string }
  | { readonly kind: "error"; readonly text: string; readonly formula?: string }
  /** A formula whose value was never computed and saved. */
  | { readonly kind: "uncached"; readonly formula: string };

/** Merged cells, 0-based and inclusive. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface XlsxSheet {
  readonly name: string;
  /** Hidden in any way. */
  readonly hidden: boolean;
  readonly merges: readonly MergedRange[];
  /** Row n of the sheet is `rows[n - 1]`; all are equally wide. */
  readonly rows: readonly (readonly XlsxCell[])[];
  /** Rows counted in the sheet's XML, apart from the reader. */
  readonly counted: number;
}

/** The cell as a CSV export would write it; a formula never computed is empty. */
export function xlsxCellText(cell: XlsxCell): string {
  switch (cell.kind) {
    case "empty":
    case "uncached":
      return "";
    case "number":
      return numberText(cell.value);
    case "boolean":
      return cell.value ? "SANT" : "FALSKT";
    case "date":
      return cell.iso;
    default:
      return cell.text;
  }
}

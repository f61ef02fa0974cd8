import { DataFaults } from "../intake/dataFaults.js";

/** What went wrong with an answer, in Swedish; `file` of the fault is the address that was asked. */
export function fetchFault(code: string, url: URL | string, message: string): DataFaults {
  return new DataFaults([{ code, file: String(url), message }]);
}

import type { FileProgress } from "../intake/withProgress.js";
import type { Warehouse } from "../warehouse/openWarehouse.js";
import type { PupilKey } from "../workspace/pupilKey.js";

/** What a bulk reading needs of its surroundings. */
export interface BulkContext {
  readonly warehouse: Warehouse;
  readonly key: PupilKey;
  /** Folder inside `privat/` for files that live only while this one is read. */
  readonly tempDir: string;
  /** Last two digits of the current year: ten-digit personnummer above it belong to the century before. */
  readonly centuryPivot: number;
  readonly progress?: FileProgress;
}

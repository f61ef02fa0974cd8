import { unlink } from "node:fs/promises";
import { accountBulk } from "./accountBulk.js";
import type { BulkContext } from "./bulkContext.js";
import type { BulkFormat } from "./bulkFormat.js";
import { forgetBulk, judgeBulk } from "./judgeBulk.js";
import { loadBulk } from "./loadBulk.js";
import type { LoadedBulk } from "./readBulk.js";

/** Pupil records of another form, written as lines of a bulk format (`bulkLine`) in all its columns. */
export interface BulkRows {
  readonly format: BulkFormat;
  /** Inside the context's folder; removed when the rows are forgotten. */
  readonly path: string;
  readonly count: number;
}

/**
 * Records that another reader has written as lines of `format`; judged as any file of that format. Nothing is loaded
 * until they are accepted and nothing stays loaded after, so that a file may give rows of several formats.
 */
export function readBulkRows(fileName: string, rows: BulkRows, context: BulkContext): LoadedBulk {
  const { format, path, count } = rows;
  const { warehouse } = context;
  return {
    async accept(fileId) {
      try {
        const columns = [...format.columns, "_over", "_rad"];
        const loaded = await loadBulk(warehouse, format, { path, columns, skip: 0, delimiter: ";" });
        if (loaded !== count) throw new Error(`${format.id} rows lost: ${count} written, ${loaded} loaded`);
        await judgeBulk(context, format, fileId);
        const scan = { records: count, blank: 0, header: 0 };
        return await accountBulk(warehouse, { format, fileName, fileId, scan, warnings: [] });
      } finally {
        await forgetBulk(warehouse);
      }
    },
    forget: () => unlink(path),
  };
}

import { importInto } from "./importInto.js";
import type { TakeInAgain } from "./intake/rebuild/takeInTakings.js";
import type { Workspace } from "./workspace/openWorkspace.js";

/** Takes a file of the workspace in as it was taken in then: the same day, id and origin. */
export const takeInAgain =
  (workspace: Workspace): TakeInAgain =>
  async (warehouse, path, { order, name, day, origin, dated }) => {
    const file = { path, name, ...(origin ? { origin } : {}), ...(dated ? { dated } : {}) };
    await importInto(warehouse, workspace, [file], {
      today: day,
      log: undefined,
      asFileId: order,
      // what was accepted then is accepted now
      replaceNewer: true,
    });
  };

import type { AbsenceLimitInfo } from "../../src/components/pageData.js";
import { absenceLimits } from "../../src/indicators/absenceLimits.js";
import type { KommunConfig } from "../workspace/kommunConfig.js";

/** Every limit of absence, with the municipality's decision on it where there is one (FR-2). */
export function absenceLimitInfo(decisions: KommunConfig["franvarogranser"]): AbsenceLimitInfo[] {
  return absenceLimits.map((percent) => {
    const decision = decisions.find(({ procent }) => procent === percent);
    return {
      percent,
      decided: decision ? { by: decision.beslutad_av, date: decision.datum } : null,
    };
  });
}

import { plural } from "../../src/format/plural.js";
import { auditEdition } from "../audit/auditEdition.js";
import { checkPacks } from "../pack/checkPacks.js";
import { openWorkspace } from "../workspace/openWorkspace.js";
import { readEdition } from "./build.js";
import type { Command } from "./command.js";
import { UsageError } from "./parseArguments.js";

/**
 * Whether anything hidden in a built edition can be found out from what its readers see (`--audit`), or whether any pack
 * of the year cycle has figures that are missing or too old (`--packs`). Publishes nothing.
 */
export const checkCommand: Command = {
  options: ["edition"],
  flags: ["audit", "packs"],
  async run(args, { log, print }) {
    if (args.flags.length !== 1)
      throw new UsageError("check behöver --audit eller --packs. Datakvaliteten visas av nulage status.");
    if (args.files.length > 0) throw new UsageError("check tar inga filer.");
    if (args.flags.includes("packs")) {
      const { packs, faults } = await checkPacks(await openWorkspace(args.workspace));
      const lacking = plural(
        faults.length,
        "uppgift saknas eller är för gammal",
        "uppgifter saknas eller är för gamla",
      );
      print(
        [
          ...faults.map(({ message }) => message),
          `${plural(packs, "underlag", "underlag")}: ${lacking}.`,
        ].join("\n"),
        { packs, faults },
      );
      return faults.length === 0 ? 0 : 1;
    }
    const edition = readEdition(args.options["edition"]);
    log(`Granskar ${edition} …`);
    const report = await auditEdition(await openWorkspace(args.workspace), edition, log);
    const { leaks, unproven, contradictions, secrets } = report;
    const found = [...leaks, ...unproven, ...contradictions];
    const text = [
      ...found,
      `${edition}: ${plural(secrets, "skyddat tal", "skyddade tal")} prövade, ${plural(found.length, "brist", "brister")}.`,
    ].join("\n");
    print(text, { edition, secrets, leaks, unproven, contradictions });
    return found.length === 0 ? 0 : 1;
  },
};

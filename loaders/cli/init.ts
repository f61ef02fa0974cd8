import { resolve } from "node:path";
import { calendarTemplate, calendarTemplates } from "../workspace/calendarTemplate.js";
import { createWorkspace } from "../workspace/createWorkspace.js";
import { municipalityName } from "../workspace/municipalityName.js";
import type { Command } from "./command.js";
import { UsageError } from "./parseArguments.js";

/** A new workspace for a municipality, ready to import into, with a calendar to begin from. */
export const initCommand: Command = {
  options: ["kommun", "mall"],
  async run({ files, options }, { print }) {
    const [folder, ...others] = files;
    if (folder === undefined || others.length > 0)
      throw new UsageError("init behöver en mapp, till exempel nulage init ../min-kommun --kommun 0685.");
    const code = options["kommun"];
    if (code === undefined) throw new UsageError("init behöver --kommun med kommunkoden, fyra siffror.");
    const name = await municipalityName(code);
    if (name === undefined)
      throw new UsageError(
        "Ingen kommun har den koden. Kommunkoden är fyra siffror, med nollan först: 0685.",
      );
    const asked = options["mall"] ?? "tom";
    const template = calendarTemplates.find((known) => known === asked);
    if (template === undefined)
      throw new UsageError(`--mall ska vara ${calendarTemplates.slice(0, -1).join(", ")} eller tom.`);
    const calendar = await calendarTemplate(template);
    const dir = resolve(folder);
    const written = await createWorkspace(dir, { code, name, calendar });
    const withoutMonth = calendar.filter(({ month }) => month === null).map(({ title }) => title);
    const lines = [
      `Arbetsytan för ${name} (${code}) ligger i ${dir}.`,
      `Lägg filer i ${folder}/inkommande och kör nulage build --workspace ${folder}.`,
      ...(withoutMonth.length === 0
        ? []
        : [
            "Det här har ingen månad i mallens källa. Skriv raderna i arshjul.csv när ni vet den:",
            ...withoutMonth.map((title) => `  ${title}`),
          ]),
    ];
    print(lines.join("\n"), { dir, kommun: code, namn: name, mall: template, written, withoutMonth });
    return 0;
  },
};

import { DataFaults } from "../intake/dataFaults.js";
import { formatFault } from "../intake/formatFault.js";
import type { Command, CommandContext } from "./command.js";
import { machineFault } from "./machineFault.js";
import { type Arguments, parseArguments, UsageError } from "./parseArguments.js";

/** Loaded when it is asked for: help and a wrong word need none of them. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  build: async () => (await import("./build.js")).buildCommand,
  diff: async () => (await import("./diff.js")).diffCommand,
  check: async () => (await import("./check.js")).checkCommand,
  fetch: async () => (await import("./fetch.js")).fetchCommand,
  import: async () => (await import("./import.js")).importCommand,
  forget: async () => (await import("./forget.js")).forgetCommand,
  init: async () => (await import("./init.js")).initCommand,
  inspect: async () => (await import("./inspect.js")).inspectCommand,
  lock: async () => (await import("./lock.js")).lockCommand,
  pack: async () => (await import("./pack.js")).packCommand,
  serve: async () => (await import("./serve.js")).serveCommand,
  status: async () => (await import("./status.js")).statusCommand,
  unlock: async () => (await import("./unlock.js")).unlockCommand,
};

const help = `nulage: var är vi?

  nulage init MAPP             en ny arbetsyta, tom att läsa in i
      --kommun KOD             kommunkoden, fyra siffror
      --mall vetlanda|svenljunga|mjolby|tom   årshjulet att börja från (förval tom)
  nulage inspect FIL…          säger vad en fil är, vilken källa den är från och de första felen
      --spara                  sparar förslaget till mappning av en okänd export i mappningar/
  nulage import [FIL…]         läser in filerna, eller allt i inkommande/
      --replace                läser in också en fil som är äldre än den som har ersatt den
  nulage fetch                 hämtar offentliga källor för kommunen på nytt och läser in dem
      --only NAMN              bara skolverket, skolenhetsregistret eller kolada; får upprepas
      --base-url NAMN=ADRESS   hämtar källan från en annan adress; får upprepas
  nulage build                 allt från råfiler till en publicerad webbplats
      --edition publik|intern  (förval intern)   --as-of ÅÅÅÅ-MM-DD   --out MAPP
  nulage diff UTGÅVA UTGÅVA    vad som har ändrats från den ena byggda utgåvan till den andra, och varför
  nulage pack UNDERLAG         ett möte ur årshjulet som webbsida, PDF, bildspel och arbetsbok: februari, oktober,
                               forutsattningsdialog, processdialog, resultatdialog eller delarsrapport
      --accept-stale SKÄL      tar med för gamla uppgifter och trycker skälet   --utan-pdf
      --as-of ÅÅÅÅ-MM-DD   --out MAPP
  nulage check --packs         vilka underlag ur årshjulet som har för gamla uppgifter, och vad som ska läsas in
  nulage check --audit         prövar om något dolt kan räknas fram ur den byggda utgåvan
      --edition publik|intern  (förval intern)
  nulage status                vad som är inläst, ur vilka filer, och vad som väntar i karantän
  nulage lock                  låser (krypterar) privat/; alla andra kommandon i arbetsytan nekar tills den är upplåst
      --passphrase-file FIL    lösenfrasen på första raden; - är standard in   --key-file FIL   minst 32 byte
  nulage unlock                låser upp med samma lösenfras eller nyckelfil
  nulage forget --before LÅ    gallrar elevuppgifter från läsår före LÅ (2021/22): råkopior och rader; utgåvor står kvar
      --dry-run                säger bara vad som skulle gallras
  nulage serve                 visar den publicerade utgåvan   --port 3000   --edition publik|intern

Alla tar --workspace MAPP (förval: exemplet data/example) och --json.`;

/** Runs one command. Exit codes: 0 done · 1 a fault in data or configuration · 2 wrong usage · 70 a fault in the program. */
export async function main(argv: readonly string[]): Promise<number> {
  let parsed: Arguments | undefined;
  try {
    const [name, ...rest] = argv;
    if (name === undefined || name === "help" || name === "--help" || name === "-h") {
      console.log(help);
      return name === undefined ? 2 : 0;
    }
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!load) throw new UsageError(`Kommandot ${name} finns inte.`);
    const command = await load();
    parsed = parseArguments(rest, command.options, command.flags);
    return await command.run(parsed, contextFor(parsed));
  } catch (error) {
    return report(error, parsed?.json ?? argv.includes("--json"), argv[0]);
  }
}

function contextFor({ json }: Arguments): CommandContext {
  return {
    now: new Date(),
    isQuiet: json,
    // progress goes beside the result, so that --json stays one document
    log: json ? () => {} : (line) => console.error(line),
    print: (text, data) => console.log(json ? JSON.stringify(data, null, 2) : text),
  };
}

function report(error: unknown, json: boolean, name: string | undefined): number {
  if (error instanceof UsageError) {
    if (json) console.log(JSON.stringify({ error: "usage", message: error.message }));
    else console.error(`${error.message}\n\n${help}`);
    return 2;
  }
  const machine = machineFault(error);
  const known = error instanceof DataFaults ? error : machine && new DataFaults([machine]);
  if (known) {
    const { faults } = known;
    if (json) console.log(JSON.stringify({ error: machine ? "machine" : "data", faults }, null, 2));
    else {
      for (const fault of faults) console.error(formatFault(fault));
      const stands =
        name === "build" ? " Inget har publicerats; det som var publicerat förut står kvar." : "";
      console.error(`${faults.length} fel.${stands}`);
    }
    return 1;
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (json) console.log(JSON.stringify({ error: "program" }));
  console.error(`Ett fel i programmet, inte i dina filer:\n${message}`);
  return 70;
}

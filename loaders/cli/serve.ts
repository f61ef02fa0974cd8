import { stat } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import { join } from "node:path";
import { readerHeaders } from "../hosting/readerHeaders.js";
import { DataFaults } from "../intake/dataFaults.js";
import { publishedEditions } from "../publish/publishedEditions.js";
import { answerFile } from "../serve/answerFile.js";
import { ServedEdition } from "../serve/servedEdition.js";
import { openWorkspace } from "../workspace/openWorkspace.js";
import { readEdition } from "./build.js";
import type { Command } from "./command.js";
import { UsageError } from "./parseArguments.js";

const HEALTH = "/halsa";

/** Serves a published edition on this machine only, for reading and trying out; a municipality's web server does it for real. */
export const serveCommand: Command = {
  options: ["edition", "port"],
  async run(args, { print }) {
    const port = Number(args.options["port"] ?? 3000);
    if (!Number.isInteger(port) || port < 0 || port > 65535)
      throw new UsageError("--port ska vara ett tal 0–65535.");
    const workspace = await openWorkspace(args.workspace);
    const edition = readEdition(args.options["edition"]);
    const dir = join(workspace.published, edition);
    await stat(join(dir, "index.html")).catch(() => {
      throw new DataFaults([
        {
          code: "inget-publicerat",
          file: dir,
          message: "Inget är publicerat här än. Kör nulage build först.",
        },
      ]);
    });
    const files = new ServedEdition(dir);
    const server = createServer((request, response) => {
      for (const [name, value] of Object.entries(readerHeaders(edition))) response.setHeader(name, value);
      if (request.url === HEALTH) {
        void answerHealth(workspace.published, edition, response);
        return;
      }
      void answerFile(files, request, response);
    });
    await new Promise<void>((ready, failed) => {
      server.once("error", (error) => failed(inSwedish(error, port))).listen(port, "127.0.0.1", ready);
    });
    const address = server.address();
    const used = typeof address === "object" && address ? address.port : port;
    print(`Visar ${dir} på http://127.0.0.1:${used}/  (avsluta med Ctrl+C)`, {
      url: `http://127.0.0.1:${used}/`,
    });
    await new Promise<void>((closed) => server.once("close", closed));
    return 0;
  },
};

/** 200 when the edition that is served can be read, otherwise 503; both with the editions there are. */
async function answerHealth(published: string, edition: string, response: ServerResponse): Promise<void> {
  const editions = await publishedEditions(published);
  const isWell = editions.some((each) => each.edition === edition && each.manifest !== null);
  response.statusCode = isWell ? 200 : 503;
  response.setHeader("Content-Type", "application/json; charset=utf-8");
  response.end(JSON.stringify({ status: isWell ? "ok" : "fel", serves: edition, editions }));
}

function inSwedish(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== "EADDRINUSE") return error;
  const message = `Porten ${port} används redan av ett annat program. Välj en annan med --port, till exempel --port 3001.`;
  return new DataFaults([{ code: "upptagen-port", file: "nulage serve", message }]);
}

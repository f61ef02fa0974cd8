import { createServer } from "node:http";
import sirv from "sirv";
import { readerHeaders } from "../../loaders/hosting/readerHeaders.js";

export interface ServedSite {
  /** With a slash at the end. */
  readonly url: string;
  close(): void;
}

/** Serves a folder with the headers that `nulage serve` sends of the internal edition, on a free port of this machine. */
export async function serveSite(folder: string): Promise<ServedSite> {
  const files = sirv(folder, { dev: true, extensions: ["html"] });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(readerHeaders("intern"))) response.setHeader(name, value);
    files(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

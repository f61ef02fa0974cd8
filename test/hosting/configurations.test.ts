import { describe, expect, it } from "vitest";
import { nginxConf } from "../../loaders/hosting/nginxConf.js";
import { readerHeaders } from "../../loaders/hosting/readerHeaders.js";
import { webConfig } from "../../loaders/hosting/webConfig.js";
import { contentTypes } from "../../loaders/serve/contentTypes.js";
import { readRepositoryFile } from "../policy/repositoryFiles.js";

const editions = ["publik", "intern"] as const;
const remade = "run: npm run hosting";

/** The server of one edition in nginx.conf. */
function nginxServer(edition: "publik" | "intern"): string {
  const own = readRepositoryFile("docs/hosting/nginx.conf")
    .split(/^server \{$/m)
    .find((part) => part.includes(`publicerat/${edition};`));
  if (own === undefined) throw new Error(`no server for ${edition}`);
  return own;
}

describe("ready configurations", () => {
  it("F43: stand in docs/hosting as they are made", () => {
    expect(readRepositoryFile("docs/hosting/nginx.conf"), remade).toBe(nginxConf());
    for (const edition of editions)
      expect(readRepositoryFile(`docs/hosting/web.${edition}.config`), remade).toBe(webConfig(edition));
  });

  it.each(editions)("F43: nginx and IIS send the headers of %s that nulage serve sends", (edition) => {
    const wanted = Object.entries(readerHeaders(edition));
    // only a server with a certificate can promise that it always has one
    const promised = ["Strict-Transport-Security", "max-age=31536000; includeSubDomains"];
    const nginx = nginxServer(edition).matchAll(/add_header (\S+) "([^"]*)" always;/g);
    const iis = readRepositoryFile(`docs/hosting/web.${edition}.config`);
    const headers = /<customHeaders>([\s\S]*)<\/customHeaders>/.exec(iis)?.[1] ?? "";
    for (const sent of [nginx, headers.matchAll(/<add name="([^"]*)" value="([^"]*)"/g)])
      expect([...sent].map(([, name, value]) => [name, value])).toEqual([...wanted, promised]);
  });

  it("F43: the internal edition is neither indexed, kept on the way nor read without a login", () => {
    expect(readerHeaders("intern")).toMatchObject({
      "X-Robots-Tag": "noindex, nofollow",
      "Cache-Control": "no-store",
    });
    expect(nginxServer("intern")).toContain("auth_request /inloggning;");
    expect(nginxServer("publik")).not.toContain("auth_request");
    const iis = readRepositoryFile("docs/hosting/web.intern.config");
    expect(iis).toContain('<anonymousAuthentication enabled="false" />');
    expect(iis).not.toContain('users="*"');
  });

  it("F43: nginx and IIS know the type of every kind of file that an edition has", () => {
    for (const [ending, type] of Object.entries(contentTypes)) {
      expect(readRepositoryFile("docs/hosting/nginx.conf")).toContain(`${type.split(";")[0]} ${ending};`);
      for (const edition of editions)
        expect(readRepositoryFile(`docs/hosting/web.${edition}.config`)).toContain(
          `fileExtension=".${ending}" mimeType="${type}"`,
        );
    }
  });
});

import { contentTypes } from "../serve/contentTypes.js";
import { readerHeaders } from "./readerHeaders.js";

/** A configuration for nginx: the public edition open, the internal one behind the municipality's own login. */
export function nginxConf(): string {
  const types = Object.entries(contentTypes).map(([ending, type]) => `  ${type.split(";")[0]} ${ending};`);
  return `# Nuläge bakom nginx. Byt namn, certifikat och mappar; rubrikerna är de som nulage serve sänder.
# Den som läser intern ska vara inloggad: auth_request frågar er inloggning (till exempel oauth2-proxy mot Entra ID).
types {
${types.join("\n")}
}
charset utf-8;
charset_types text/css text/csv text/html text/javascript text/markdown text/plain application/json;
server_tokens off;
${server("publik", "resultat.kommun.example", "")}
${server(
  "intern",
  "resultat-intern.kommun.example",
  `
  location = /inloggning {
    internal;
    proxy_pass http://127.0.0.1:4180/oauth2/auth;
    proxy_pass_request_body off;
    proxy_set_header Content-Length "";
    proxy_set_header X-Original-URI $request_uri;
  }
  location /oauth2/ {
    proxy_pass http://127.0.0.1:4180;
    proxy_set_header Host $host;
    proxy_set_header X-Forwarded-Proto https;
  }`,
)}`;
}

function server(edition: "publik" | "intern", name: string, more: string): string {
  const headers = Object.entries(readerHeaders(edition)).map(
    ([header, value]) => `    add_header ${header} "${value}" always;`,
  );
  const login = ["    auth_request /inloggning;", "    error_page 401 = /oauth2/sign_in;"];
  return `
server {
  listen 443 ssl;
  server_name ${name};
  ssl_certificate /etc/ssl/nulage/${edition}.pem;
  ssl_certificate_key /etc/ssl/nulage/${edition}.key;
  ssl_protocols TLSv1.2 TLSv1.3;
  root /srv/nulage/publicerat/${edition};
  gzip on;
  gzip_types text/css text/csv text/javascript application/json image/svg+xml;${more}
  location / {
${[...(edition === "intern" ? login : []), ...headers].join("\n")}
    add_header Strict-Transport-Security "max-age=31536000; includeSubDomains" always;
    limit_except GET { deny all; }
    try_files $uri $uri.html $uri/index.html =404;
  }
}`;
}

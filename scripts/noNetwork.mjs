// Preloaded (node --import) where a namespace without network cannot be made: every attempt to reach another machine is
// written to the file named in this module's address (?log=…, so that it follows NODE_OPTIONS into child processes) and fails.

import dns from "node:dns";
import { appendFileSync } from "node:fs";
import net from "node:net";

const own = new Set(["127.0.0.1", "::1", "localhost"]);

function refuse(what) {
  const log = new URL(import.meta.url).searchParams.get("log");
  if (log) appendFileSync(log, `${process.pid} ${what}\n`);
  return new Error(`no network in this test: ${what}`);
}

const connect = net.Socket.prototype.connect;
// net, tls, http, https and the client behind fetch all end in this call
net.Socket.prototype.connect = function (...args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  const isPort = typeof first === "number" || (typeof first === "string" && /^\d+$/.test(first));
  const options =
    typeof first === "object" && first !== null
      ? first
      : isPort
        ? { port: first, host: second }
        : { path: first };
  const host = typeof options.host === "string" ? options.host : "localhost";
  if (options.path === undefined && !own.has(host)) throw refuse(`connect ${host}:${options.port}`);
  return connect.apply(this, args);
};

for (const name of ["lookup", "resolve", "resolve4", "resolve6"]) {
  const original = dns[name];
  dns[name] = (host, ...rest) => {
    if (!own.has(host)) throw refuse(`${name} ${host}`);
    return original(host, ...rest);
  };
}

const fetchBefore = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const { hostname, protocol } = new URL(input instanceof Request ? input.url : String(input));
  if (protocol.startsWith("http") && !own.has(hostname)) throw refuse(`fetch ${hostname}`);
  return fetchBefore(input, init);
};

import { fetchFault } from "./fetchFault.js";
import { publicSources, type SourceName } from "./publicSources.js";

/** Addresses of one source, all below one base: nothing is ever asked of another host. */
export interface SourceAddress {
  /** Address of a path as the source documents it, e.g. "/v3/municipality". */
  at(path: string): URL;
  /** Address that an answer gives for its next page. Throws DataFaults when it leads to another host. */
  next(given: string, from: URL): URL;
}

/**
 * `base` is the source's home, or what `--base-url` says instead: with or without the beginning of the documented
 * paths. Answers from a copy of a source still name the source's home; those addresses are asked of the copy.
 */
export function sourceAddress(name: SourceName, base = publicSources[name].home): SourceAddress {
  const root = new URL(base);
  const home = new URL(publicSources[name].home);
  const at = (path: string): URL => {
    const [pathname = "", search] = path.split("?");
    const url = new URL(root);
    url.pathname = joined(segments(root.pathname), segments(pathname)).join("/");
    url.search = search ?? "";
    url.hash = "";
    return url;
  };
  return {
    at,
    next(given, from) {
      const url = URL.canParse(given, from) ? new URL(given, from) : undefined;
      if (url?.host === root.host) return new URL(`${url.pathname}${url.search}`, root);
      if (url?.host === home.host) return at(`${url.pathname}${url.search}`);
      throw fetchFault(
        "annan-vard",
        from,
        `Nästa sida ligger hos en annan värd (${url?.host || "oläslig adress"}). Den hämtas inte.`,
      );
    },
  };
}

function segments(pathname: string): string[] {
  return pathname.split("/").filter((segment) => segment !== "");
}

/** Joins two paths; what the first ends with and the second begins with stands once. */
function joined(first: readonly string[], second: readonly string[]): string[] {
  for (let shared = Math.min(first.length, second.length); shared > 0; shared -= 1) {
    const tail = first.slice(-shared);
    if (tail.every((segment, index) => segment === second[index])) return [...first, ...second.slice(shared)];
  }
  return [...first, ...second];
}

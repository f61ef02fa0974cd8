/** Headers that every answer bears. Pages have the rest of their content policy in themselves, by hash. */
const always = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Content-Security-Policy": "base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
} as const;

/**
 * What a web server sends with each file of an edition, by header name: `nulage serve`, and the configurations for nginx
 * and IIS. The internal edition is neither indexed nor kept by anyone on the way; the public one is asked for anew each
 * time, since an edition may have shown what must not be shown.
 */
export function readerHeaders(edition: "publik" | "intern"): Readonly<Record<string, string>> {
  return edition === "intern"
    ? { ...always, "X-Robots-Tag": "noindex, nofollow", "Cache-Control": "no-store" }
    : { ...always, "Cache-Control": "no-cache" };
}

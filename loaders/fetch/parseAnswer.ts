import type { z } from "zod";
import { fetchFault } from "./fetchFault.js";

const jsonType = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

/** The document of an answer with status 200. Throws DataFaults for a web page, another type, and half a document. */
export function parseAnswer(url: URL, contentType: string | null, bytes: Buffer): unknown {
  const type = contentType ?? "ingen uppgift om typ";
  const looksLikePage = /^\s*</.test(bytes.toString("latin1", 0, 256));
  if (looksLikePage || /html/i.test(type)) {
    throw fetchFault(
      "webbsida",
      url,
      "Källan svarar med en webbsida i stället för data, troligen en felsida eller en inloggning.",
    );
  }
  if (!jsonType.test(type)) {
    throw fetchFault("annan-typ", url, `Källan svarar med ${type.slice(0, 80)} i stället för JSON.`);
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw fetchFault("ogiltig-json", url, "Svaret är inte hel JSON; det är troligen avkortat.");
  }
}

/** The document as the program needs it. Throws DataFaults that name what is missing or of another kind. */
export function checkShape<Schema extends z.ZodType>(
  url: URL,
  document: unknown,
  schema: Schema,
): z.infer<Schema> {
  const parsed = schema.safeParse(document);
  if (parsed.success) return parsed.data;
  const places = [...new Set(parsed.error.issues.map(({ path }) => path.join(" → ") || "ytterst"))];
  throw fetchFault(
    "andrad-form",
    url,
    `Svaret har fått en annan form än den programmet känner: ${places.slice(0, 5).join("; ")} saknas eller är av ` +
      "annat slag. Källan kan ha ändrat sitt API; programmet behöver då ändras.",
  );
}

import { z } from "zod";
import { fetchFault } from "./fetchFault.js";
import type { Collected } from "./snapshot.js";
import type { SourceClient } from "./sourceClient.js";

/** More than any municipality has; the whole country has over 8 000. */
const most = 2500;

const unitsShape = z.object({
  data: z.object({
    attributes: z.array(
      z.object({ schoolUnitCode: z.string().regex(/^\d{8}$/), name: z.string(), status: z.string() }),
    ),
  }),
});

/**
 * The municipality's units in the register: code, name and status. What it has on each unit by itself is not asked for,
 * since it names people.
 */
export async function fetchSkolenhetsregistret(
  client: SourceClient,
  municipality: string,
): Promise<Collected> {
  const url = client.address.at(`/skolenhetsregistret/v2/school-units?municipality_code=${municipality}`);
  const found = await client.get(url, unitsShape);
  const count = found.data.data.attributes.length;
  if (count === 0)
    throw fetchFault("okand-kommun", url, `Registret har inga skolenheter i kommun ${municipality}.`);
  if (count > most)
    throw fetchFault("annat-urval", url, `Källan ger ${count} skolenheter: fler än någon kommun har.`);
  return { snapshots: [found.snapshot("skolenhetsregistret.json")], notes: [] };
}

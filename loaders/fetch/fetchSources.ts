import { DataFaults } from "../intake/dataFaults.js";
import type { Fault } from "../intake/fault.js";
import type { Workspace } from "../workspace/openWorkspace.js";
import { fetchKolada } from "./fetchKolada.js";
import { fetchSkolenhetsregistret } from "./fetchSkolenhetsregistret.js";
import { fetchSkolverket } from "./fetchSkolverket.js";
import { pinnedKpis } from "./pinnedKpis.js";
import { publicSources, type SourceName } from "./publicSources.js";
import type { HttpClient } from "./requestJson.js";
import type { Collected } from "./snapshot.js";
import { readSnapshotSet, type SnapshotSet, snapshotFolder } from "./snapshotSet.js";
import { type SourceClient, sourceClient } from "./sourceClient.js";
import { storeSnapshots } from "./storeSnapshots.js";

export interface FetchOptions {
  readonly sources: readonly SourceName[];
  /** Where a source is asked instead of at its home. */
  readonly bases: Readonly<Partial<Record<SourceName, string>>>;
  readonly http: HttpClient;
  /** The day in Sweden, ISO. */
  readonly today: string;
  readonly onRequest?: (source: SourceName, count: number) => void;
}

export interface SourceOutcome {
  readonly source: SourceName;
  /** new or changed answers · the same as before · the set before kept, since the source failed · nothing at all */
  readonly status: "new" | "unchanged" | "kept" | "none";
  readonly requests: number;
  /** How many answers were not in the set before. */
  readonly changed: number;
  /** The newest set there is. */
  readonly set: SnapshotSet | undefined;
  readonly notes: readonly string[];
  readonly faults: readonly Fault[];
}

/**
 * Fetches each source by itself: all of its answers are kept, once every one has passed its checks, or the set before
 * stays. A source that fails does not stop the others.
 */
export async function fetchSources(workspace: Workspace, options: FetchOptions): Promise<SourceOutcome[]> {
  const outcomes: SourceOutcome[] = [];
  for (const source of options.sources) outcomes.push(await fetchSource(workspace, source, options));
  return outcomes;
}

async function fetchSource(
  workspace: Workspace,
  source: SourceName,
  { bases, http, today, onRequest }: FetchOptions,
): Promise<SourceOutcome> {
  const folder = snapshotFolder(workspace, source);
  const municipality = workspace.config.kod;
  const before = await readSnapshotSet(folder, municipality);
  const client = sourceClient(source, bases[source], http, (count) => onRequest?.(source, count));
  try {
    const { snapshots, notes } = await collect(source, client, municipality, http.world.now());
    const set = await storeSnapshots(folder, municipality, snapshots, today);
    const old = new Set(before?.files.map(({ name, sha256 }) => `${name} ${sha256}`));
    const changed = set.files.filter(({ name, sha256 }) => !old.has(`${name} ${sha256}`)).length;
    const same = changed === 0 && set.files.length === old.size;
    const status = same ? "unchanged" : "new";
    return { source, status, requests: client.requests(), changed, set, notes, faults: [] };
  } catch (error) {
    if (!(error instanceof DataFaults)) throw error;
    const status = before ? "kept" : "none";
    const faults = [...error.faults, keptFault(source, before, today)];
    return { source, status, requests: client.requests(), changed: 0, set: before, notes: [], faults };
  }
}

async function collect(
  source: SourceName,
  client: SourceClient,
  municipality: string,
  now: Date,
): Promise<Collected> {
  if (source === "skolverket") return fetchSkolverket(client, municipality);
  if (source === "skolenhetsregistret") return fetchSkolenhetsregistret(client, municipality);
  return fetchKolada(client, municipality, await pinnedKpis(), now);
}

/** What stands after a failure, and how old it is. */
function keptFault(source: SourceName, before: SnapshotSet | undefined, today: string): Fault {
  const file = publicSources[source].label;
  if (before === undefined) {
    const message = "Ingenting har hämtats, och det finns ingen tidigare hämtning att falla tillbaka på.";
    return { code: "ingen-hamtning", file, message };
  }
  const days = Math.round((Date.parse(today) - Date.parse(before.checked)) / 86_400_000);
  const age = days === 0 ? "från i dag" : days === 1 ? "1 dag gammal" : `${days} dagar gammal`;
  const message = `Ingenting har ersatts. Den förra hämtningen, ${before.checked} (${age}), står kvar.`;
  return { code: "forra-hamtningen-kvar", file, message };
}

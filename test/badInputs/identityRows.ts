import { chmod, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Workspace } from "../../loaders/workspace/openWorkspace.js";
import type { BadInput } from "./badInput.js";
import { betyg, betygRow, header, lines } from "./sampleText.js";

const pupils = (n: number) => ({
  sql: "select count(distinct pupil)::integer as n from stg.betyg where file_id > 3",
  rows: [{ n }],
});
const many = Array.from({ length: 100 }, (_, index) => betygRow(index));

async function withKey(workspace: Workspace, key: Uint8Array | undefined): Promise<string> {
  const path = join(workspace.private, "nyckel");
  await chmod(path, 0o600);
  await rm(path);
  if (key) await writeFile(path, key);
  await writeFile(join(workspace.incoming, "betyg.csv"), betyg(betygRow(1)));
  return join(workspace.incoming, "betyg.csv");
}

/** Who the records are of: rows 62–70. */
export const identityRows: readonly BadInput[] = [
  {
    row: 62,
    title: "the same row twice",
    make: () => betyg(betygRow(1), betygRow(1)),
    outcome: "ok",
    counts: [1, 0, 2],
  },
  {
    row: 63,
    title: "two grades in a subject",
    make: () => betyg(betygRow(1), betygRow(1, { betyg: "C" }), betygRow(2)),
    outcome: "quarantine",
    code: "betyg-13",
    faultRow: 2,
    counts: [1, 2, 1],
  },
  {
    row: 64,
    title: "a pupil at two units",
    make: () => betyg(betygRow(1), betygRow(1, { amne: "EN", skolenhetskod: "87654321" })),
    outcome: "quarantine",
    code: "betyg-14",
    counts: [0, 2, 1],
  },
  {
    row: 65,
    title: "ten and twelve digits, with - and without",
    make: () =>
      betyg(
        ...["20090229-0000", "200902290000", "090229-0000", "0902290000"].map((id, index) =>
          betygRow(id, { amne: ["MA", "EN", "BI", "KE"][index] ?? "" }),
        ),
      ),
    outcome: "ok",
    counts: [4, 0, 1],
    ask: pupils(1),
  },
  {
    row: 65,
    title: "+, samordningsnummer and T-number are others",
    make: () =>
      betyg(...["090229-0000", "090229+0000", "090289-0000", "090229T000"].map((id) => betygRow(id))),
    outcome: "ok",
    counts: [4, 0, 1],
    ask: pupils(4),
  },
  {
    row: 66,
    title: "a personnummer far down in another column",
    make: () => betyg(...many, betygRow(101, { betyg: "090229-0000" })),
    outcome: "quarantine",
    code: "betyg-10",
    faultRow: 102,
    counts: [100, 1, 1],
  },
  {
    row: 66,
    title: "a personnummer far down in a column that is not read",
    make: () => lines(`${header};kommentar`, ...many.map((row) => `${row};`), `${betygRow(101)};090229-0000`),
    outcome: "warning",
    code: "okand-kolumn",
    counts: [101, 0, 1],
  },
  {
    row: 67,
    title: "an id and a name in other columns",
    make: () =>
      betyg(betygRow(1), betygRow(2, { kon: "hemlig-1" }), betygRow(3, { termin: "Påhittad Persson" })),
    outcome: "quarantine",
    counts: [1, 2, 1],
  },
  {
    row: 67,
    title: "an e-mail address and a telephone number in other columns",
    make: () =>
      betyg(
        betygRow(1),
        betygRow(2, { kon: "hemlig@example.org" }),
        betygRow(3, { termin: "070-174 06 05" }),
      ),
    outcome: "quarantine",
    counts: [1, 2, 1],
  },
  {
    row: 69,
    title: "the key is gone",
    place: (workspace) => withKey(workspace, undefined),
    outcome: "error",
    code: "nyckel",
  },
  {
    row: 69,
    title: "the key is short",
    place: (workspace) => withKey(workspace, Buffer.alloc(8, 7)),
    outcome: "error",
    code: "nyckel",
  },
  {
    row: 69,
    title: "the key is another",
    place: (workspace) => withKey(workspace, Buffer.alloc(32, 7)),
    outcome: "error",
    code: "nyckel",
    exit: 1,
  },
  {
    row: 70,
    title: "one pupil alone",
    make: () => betyg(betygRow(1)),
    outcome: "ok",
    counts: [1, 0, 1],
    ask: pupils(1),
  },
];

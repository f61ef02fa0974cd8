import { rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatFault } from "../../loaders/intake/formatFault.js";
import type { BadInput } from "./badInput.js";
import { earlierFiles, earlierWorkspace, makeEarlier } from "./earlierWorkspace.js";
import { goldenMessages } from "./goldenMessages.js";
import { type Held, type HeldFile, heldAfter } from "./heldAfter.js";
import { importBadInput, leftovers, placeBadInput } from "./importBadInput.js";
import { planted } from "./sampleText.js";

/** Seconds of processor time: how long a file waits for the disk or for other programs is not ours. */
const PATIENCE = 5;

export const nameOf = ({ row, title }: BadInput): string => `${row}: ${title}`;

/** One test a case: a real import in a workspace with an earlier one. `golden` names the file of the messages. */
export function meetBadInputs(cases: readonly BadInput[], golden: string): void {
  const messages = goldenMessages(golden);
  let template = "";
  let before: Held = new Map();
  beforeAll(async () => {
    template = await makeEarlier();
    before = (await heldAfter(template)).held;
  });
  afterAll(async () => {
    await rm(template, { recursive: true, force: true });
    messages.write(cases.map(nameOf));
  });

  describe("bad inputs", () => {
    it.each(cases.map((input) => [nameOf(input), input] as const))("%s", async (name, input) => {
      const workspace = await earlierWorkspace(template);
      const path = await placeBadInput(input, workspace);
      const started = process.cpuUsage();
      const met = await importBadInput(workspace, path);
      const { user, system } = process.cpuUsage(started);
      expect((user + system) / 1e6).toBeLessThan(PATIENCE);
      const lines = met.faults.map(formatFault);
      expect([met.outcome, lines]).toEqual([input.outcome, expect.anything()]);
      const [first] = met.faults;
      if (input.code) expect(first?.code).toBe(input.code);
      if (input.faultRow) expect(first?.row).toBe(input.faultRow);
      if (input.column) expect(first?.column).toBe(input.column);
      const said = [...met.log, ...lines, JSON.stringify(met.faults)].join("\n").toLowerCase();
      for (const text of planted) expect(said).not.toContain(text);
      messages.expectSame(name, lines);
      expect(met.known).toBe(input.earlier === "known");
      expect(await leftovers(workspace)).toEqual([]);
      // the workspace itself may be what was bad
      const { held, files, answer } = await heldAfter(template, workspace, input.ask?.sql);
      expectEarlier(before, held, input);
      if (input.outcome === "error" || met.known) expect(files).toEqual([]);
      else expectConserved(files, input);
      if (input.ask) expect(answer).toEqual(input.ask.rows);
    });
  });
}

/** What stood before stands, to the letter, but for the file that a new one replaces. */
function expectEarlier(before: Held, after: Held, { earlier }: BadInput): void {
  for (const [table, rows] of after) {
    const old = rows.filter(({ fileId }) => fileId <= earlierFiles);
    if (earlier !== "replaced") expect([table, old]).toEqual([table, before.get(table)]);
    else if (table.startsWith("stg.")) {
      const others = before.get(table)?.filter(({ fileId }) => fileId !== 1);
      expect([table, old]).toEqual([table, others]);
    }
  }
}

/** Every record is in one place, and as many rows are kept as were accepted. */
function expectConserved(files: readonly HeldFile[], { counts, outcome }: BadInput): void {
  expect(files).toHaveLength(1);
  expect(files[0]).toMatchObject({ conserved: true, told: true, kept: true });
  if (counts)
    expect(files[0]).toMatchObject({ accepted: counts[0], quarantined: counts[1], ignored: counts[2] });
  expect([outcome, Number(files[0]?.["quarantined"]) > 0]).toEqual([outcome, outcome === "quarantine"]);
}

import { fileURLToPath } from "node:url";
import { z } from "zod";
import { arshjulContract } from "./arshjulContract.js";
import { readWorkspaceTable } from "./readWorkspaceTable.js";

/** Calendars that a new workspace may begin with (AH-1). */
export const calendarTemplates = ["vetlanda", "svenljunga", "mjolby", "tom"] as const;
export type CalendarTemplate = (typeof calendarTemplates)[number];

/** As `arshjul.csv`, but a month that the source does not give is empty, and each row tells its source. */
const templateContract = arshjulContract.extend({
  manad: z.literal("").or(arshjulContract.shape.manad),
  kalla: z.string().min(1),
});

export interface TemplateEntry {
  /** 1–12; null where the source gives no month. */
  readonly month: number | null;
  readonly kind: z.infer<typeof arshjulContract>["typ"];
  readonly title: string;
  readonly level: "kommun" | "enhet";
  readonly indicators: readonly string[];
  readonly source: string;
}

const templateDir = fileURLToPath(new URL("../../data/mallar", import.meta.url));

/** A ready calendar, as `data/mallar` has it; `tom` is empty. */
export async function calendarTemplate(name: CalendarTemplate): Promise<TemplateEntry[]> {
  const rows = await readWorkspaceTable(templateDir, `${name}.csv`, templateContract);
  return rows.map(({ values }) => ({
    month: values.manad === "" ? null : values.manad,
    kind: values.typ,
    title: values.titel,
    level: values.kommun_nivå,
    indicators: values.indikatorer,
    source: values.kalla,
  }));
}

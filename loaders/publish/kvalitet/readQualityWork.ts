import type {
  ComplaintQuarter,
  DelmalInfo,
  NewsletterMonth,
} from "../../../src/components/kvalitet/kvalitetData.js";
import { EXTREME } from "../../disclosure/countedCell.js";
import { DataFaults } from "../../intake/dataFaults.js";
import { klagomalContract } from "../../workspace/klagomalContract.js";
import { kvalitetssystemContract } from "../../workspace/kvalitetssystemContract.js";
import { manadsbrevContract } from "../../workspace/manadsbrevContract.js";
import { readWorkspaceTable } from "../../workspace/readWorkspaceTable.js";
import { protectComplaints } from "./protectComplaints.js";

/** The municipality's own files of its quality work, with nothing in them that the edition may not show. */
export interface QualityWork {
  readonly delmal: readonly (Omit<DelmalInfo, "measures"> & { readonly indicators: readonly string[] })[];
  readonly factors: readonly { readonly number: number; readonly indicators: readonly string[] }[];
  readonly newsletter: readonly NewsletterMonth[];
  readonly complaints: readonly ComplaintQuarter[];
  readonly limit: number;
}

/** Counts and groups under `limit` are hidden here, before anything goes to a page (DC-11). Throws DataFaults. */
export async function readQualityWork(dir: string, limit: number): Promise<QualityWork> {
  const system = await readWorkspaceTable(dir, "kvalitetssystem.csv", kvalitetssystemContract);
  const letters = await readWorkspaceTable(dir, "manadsbrev.csv", manadsbrevContract);
  const complaints = await readWorkspaceTable(dir, "klagomal.csv", klagomalContract);
  refuseTwice("klagomal.csv", complaints, ({ kvartal, tema }) => `${kvartal}, ${tema}`);
  refuseTwice("manadsbrev.csv", letters, ({ manad, niva }) => `${manad}, ${niva}`);
  return {
    limit,
    delmal: system.flatMap(({ values }) =>
      values.skolform === ""
        ? []
        : [
            {
              skolform: values.skolform,
              id: values.delmal_id,
              title: values.delmal,
              officialIndicator: values.indikator,
              source: values.kalla,
              url: values.url,
              fetched: values.hamtad,
              indicators: values.vara_matt,
            },
          ],
    ),
    factors: system.flatMap(({ values }) =>
      values.framgangsfaktor === ""
        ? []
        : [{ number: Number(values.framgangsfaktor), indicators: values.vara_matt }],
    ),
    newsletter: letters.map(({ values: { manad, niva, mottagare, oppnat } }) => ({
      month: manad,
      level: niva,
      ...spread(mottagare, oppnat, limit),
    })),
    complaints: await protectComplaints(
      complaints.map(({ values }) => ({ quarter: values.kvartal, theme: values.tema, count: values.antal })),
      limit,
    ),
  };
}

/** A few who have not opened it, or alone have, are pointed out by the exact share (DC-10). */
function spread(
  recipients: number,
  opened: number,
  limit: number,
): Pick<NewsletterMonth, "recipients" | "share" | "extreme"> {
  if (recipients < limit) return { recipients: null, share: null, extreme: null };
  const isNearlyAll = recipients - opened <= EXTREME;
  if (isNearlyAll || opened <= EXTREME)
    return { recipients, share: null, extreme: isNearlyAll ? "nearlyAll" : "nearlyNone" };
  return { recipients, share: (100 * opened) / recipients, extreme: null };
}

function refuseTwice<Row>(
  file: string,
  rows: readonly { readonly row: number; readonly values: Row }[],
  keyOf: (values: Row) => string,
): void {
  const seen = new Map<string, number>();
  const faults = rows.flatMap(({ row, values }) => {
    const key = keyOf(values);
    const first = seen.get(key);
    seen.set(key, first ?? row);
    const message = `${key} står redan på rad ${first}. Behåll en av raderna, med hela antalet.`;
    return first === undefined ? [] : [{ code: "arbetsytans-fil", file, row, message }];
  });
  if (faults.length > 0) throw new DataFaults(faults);
}

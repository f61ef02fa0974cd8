import { DataFaults } from "../intake/dataFaults.js";

/** Two runs on one workspace: the second is told who holds it. */
export function inUse(error: unknown): DataFaults | undefined {
  const message = error instanceof Error ? error.message : "";
  if (!message.includes("Could not set lock")) return undefined;
  const holder = /PID (\d+)/.exec(message)?.[1];
  return new DataFaults([
    {
      code: "upptagen",
      file: "privat/warehouse.duckdb",
      message: `Arbetsytan används av en annan körning${holder ? ` (process ${holder})` : ""}. Vänta tills den är klar och försök igen.`,
    },
  ]);
}

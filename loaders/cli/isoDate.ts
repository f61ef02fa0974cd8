/** The day in Sweden, "2026-02-01", whatever zone the machine is set to. */
export function isoDate(now: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" }).format(now);
}

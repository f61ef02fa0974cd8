/** Counts per label. */
export type Tally = Map<string, number>;

export function addTo(tally: Tally, label: string, n: number): void {
  tally.set(label, (tally.get(label) ?? 0) + n);
}

export function total(tally: Tally): number {
  return [...tally.values()].reduce((sum, n) => sum + n, 0);
}

/** "label=n label=n", sorted. */
export function listed(tally: Tally): string {
  const labels = [...tally.keys()].sort((a, b) => (a < b ? -1 : 1));
  return labels.map((label) => `${label}=${tally.get(label)}`).join(" ");
}

export interface DirectLabel {
  readonly text: string;
  readonly tone: string;
  /** Percent from the top. */
  readonly y: number;
}

/** Moves labels apart so that none overlaps another; order and side stay. `gap` in percent of the height. */
export function directLabels(labels: readonly DirectLabel[], gap: number): readonly DirectLabel[] {
  const placed: DirectLabel[] = [];
  for (const label of labels.toSorted((a, b) => a.y - b.y)) {
    const above = placed.at(-1);
    placed.push(above && label.y - above.y < gap ? { ...label, y: above.y + gap } : label);
  }
  const over = (placed.at(-1)?.y ?? 0) - 100;
  if (over <= 0) return placed;
  const lifted: DirectLabel[] = [];
  for (const label of placed.toReversed()) {
    const below = lifted.at(-1);
    lifted.push({ ...label, y: Math.min(label.y, below ? below.y - gap : 100) });
  }
  return lifted.toReversed();
}

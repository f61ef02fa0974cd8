/** Last two digits of the year of an ISO date: ten-digit personnummer above it belong to the century before. */
export function centuryPivot(today: string): number {
  return Number(today.slice(2, 4));
}

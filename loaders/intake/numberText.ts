/**
 * A number as Swedish sources write it: decimal comma, no thousands separator, never an exponent. Excel keeps 15
 * digits; what is beyond them is noise of binary fractions and falls away (0.1 + 0.2 → "0,3").
 */
export function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  if (rounded === 0) return "0";
  const text = String(rounded);
  if (!text.includes("e")) return text.replace(".", ",");
  if (Math.abs(rounded) >= 1) return BigInt(rounded).toString();
  const [, sign, digits, exponent] = /^(-?)([\d.]+)e-(\d+)$/.exec(text) ?? [];
  return `${sign}0,${"0".repeat(Number(exponent) - 1)}${digits?.replace(".", "")}`;
}

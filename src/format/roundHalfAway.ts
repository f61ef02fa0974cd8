interface DecimalDigits {
  /** False for anything that rounds to zero. */
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

/**
 * Rounds half away from zero *in decimal*: 1.005 → 1.01, though the float lies just under the half. The
 * number is first taken to 15 significant digits, so 1.005 and the 57.24999999999999 that a percentage of
 * whole numbers leaves in place of 57.25 are ties, on every machine. A true value that near a tie is not told
 * apart. Source: MV-15.
 */
export function roundHalfAway(value: number, decimals: number): number {
  const { negative, whole, fraction } = decimalDigits(value, decimals);
  return Number(`${negative ? "-" : ""}${whole}.${fraction || "0"}`);
}

/** Sign, whole part and exactly `decimals` digits of the rounded number. Throws on NaN and Infinity. */
export function decimalDigits(value: number, decimals: number): DecimalDigits {
  if (!Number.isFinite(value)) throw new Error(`invalid number: ${value}`);
  if (!(Number.isInteger(decimals) && decimals >= 0 && decimals <= 12)) {
    throw new Error(`invalid decimals: ${decimals}`);
  }
  const [mantissa = "", exponent = ""] = Math.abs(value).toExponential(14).split("e");
  const digits = BigInt(mantissa.replace(".", ""));
  const shift = Number(exponent) - 14 + decimals;
  const scaled = shift >= 0 ? digits * 10n ** BigInt(shift) : divideHalfUp(digits, -shift);
  const text = scaled.toString().padStart(decimals + 1, "0");
  const split = text.length - decimals;
  return {
    negative: value < 0 && scaled !== 0n,
    whole: text.slice(0, split),
    fraction: text.slice(split),
  };
}

function divideHalfUp(digits: bigint, places: number): bigint {
  if (places > 15) return 0n;
  const divisor = 10n ** BigInt(places);
  return (2n * digits + divisor) / (2n * divisor);
}

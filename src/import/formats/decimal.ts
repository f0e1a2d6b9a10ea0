import Big from 'big.js';

/**
 * A spreadsheet keeps numbers as doubles and writes 0.1 + 0.2 as 0.30000000000000004; what a person sees has at most
 * fifteen digits. Plain digits, no exponent; what is no number stays as it is.
 */
export function decimal(written: string): string {
  const value = Number(written);
  if (written.trim() === '' || !Number.isFinite(value)) return written;
  return new Big(value.toPrecision(15)).toFixed();
}

/** What a key is drawn with from a passphrase, by PBKDF2-HMAC-SHA256. */
export interface DerivationRecord {
  /** 16 bytes, lower-case hex. */
  readonly salt: string;
  readonly iterations: number;
}

export const SALT = /^[0-9a-f]{32}$/;
/** Fewer are guessed too fast; more would keep the runner busy for seconds, before anything is proved. */
export const MIN_ITERATIONS = 600_000;
export const MAX_ITERATIONS = 10_000_000;

export function isAllowedCount(iterations: number): boolean {
  return iterations >= MIN_ITERATIONS && iterations <= MAX_ITERATIONS;
}

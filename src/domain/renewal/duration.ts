const UNIT_MS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
type DurationUnit = keyof typeof UNIT_MS;

/** A span of time in milliseconds, from a text such as `30d` or `12h`. Throws if it has none of these units. */
export function parseDuration(text: string, units: readonly DurationUnit[]): number {
  const unit = units.find((allowed) => text.endsWith(allowed));
  const count = text.slice(0, -1);
  if (unit === undefined || !/^\d{1,7}$/.test(count)) throw new Error(`must be ${describeUnits(units)}`);
  return Number(count) * UNIT_MS[unit];
}

function describeUnits(units: readonly DurationUnit[]): string {
  const samples = { s: '30s', m: '5m', h: '12h', d: '30d' };
  return `a whole number with its unit, such as ${units.map((unit) => samples[unit]).join(' or ')}`;
}

/** When a certificate is due for renewal: so long before its end, when such a share of its lifetime is left, or never. */
export type RenewBefore =
  | { readonly kind: 'time'; readonly ms: number }
  | { readonly kind: 'share'; readonly percent: number }
  | { readonly kind: 'never' };

/** Input `renew-before`: `30d`, `12h`, a percentage of the lifetime, or `never`. Throws if it is none of these. */
export function parseRenewBefore(text: string): RenewBefore {
  if (text === 'never') return { kind: 'never' };
  const share = /^(\d{1,3})%$/.exec(text);
  if (share !== null) {
    const percent = Number(share[1]);
    if (percent >= 100) throw new Error('must be less than the whole lifetime: at most 99%');
    return { kind: 'share', percent };
  }
  try {
    return { kind: 'time', ms: parseDuration(text, ['d', 'h']) };
  } catch {
    throw new Error(
      'must be days such as 30d, hours such as 12h, a share of the lifetime such as 33%, or never',
    );
  }
}

/** A span in the words of the inputs: days if it is whole days, else hours, minutes or seconds. */
export function formatDuration(ms: number): string {
  const unit = (['d', 'h', 'm'] as const).find((candidate) => ms > 0 && ms % UNIT_MS[candidate] === 0) ?? 's';
  return `${Math.round(ms / UNIT_MS[unit])}${unit}`;
}

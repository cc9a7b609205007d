import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../../src/domain/certificate/certificate.ts';
import { isLeftBehind, judgeTrust, type TrustOwner } from '../../../../src/domain/trust/trust.ts';
import { certificateOf, NOT_AFTER, NOT_BEFORE, NOW, plus } from '../fixtures.ts';

describe('whether a machine may trust a certificate', () => {
  const strict = { allowsAuthorities: false, now: NOW };

  it('one that is self-signed, valid and signs no others', () => {
    expect(judgeTrust(certificateOf(), strict)).toBeNull();
  });

  it('not one that an authority signed', () => {
    expect(judgeTrust(certificateOf({ isSelfSigned: false }), strict)).toContain('is not self-signed');
  });

  it('from the second of its start to the second before its end', () => {
    const at = (now: Date): string | null => judgeTrust(certificateOf(), { allowsAuthorities: false, now });
    expect(at(plus(NOT_BEFORE, -1))).toContain('is not valid before 2026-08-01T00:00:00Z');
    expect(at(NOT_BEFORE)).toBeNull();
    expect(at(plus(NOT_AFTER, -1))).toBeNull();
    expect(at(NOT_AFTER)).toContain('expired at ');
  });

  it('one that may sign others only if a person allows it', () => {
    const authority = certificateOf({ isEndEntity: false });
    expect(judgeTrust(authority, strict)).toContain('Set allow-ca: true');
    expect(judgeTrust(authority, { allowsAuthorities: true, now: NOW })).toBeNull();
  });
});

describe('a journal is left behind', () => {
  const owner: TrustOwner = { runner: 'a', job: '1', process: 'some', startedAt: NOW };
  const now = plus(NOW, 60_000);
  const running = {
    self: { runner: 'a', job: '1', process: 'own' },
    now,
    hasEnded: () => false,
    isElsewhere: () => false,
  };

  it('never by the job that looks, nor by another runner whose process runs', () => {
    expect(isLeftBehind(owner, running)).toBe(false);
    expect(isLeftBehind(owner, { ...running, self: { runner: 'b', job: '2', process: 'own' } })).toBe(false);
  });

  it('by an earlier job of the same runner', () => {
    expect(isLeftBehind(owner, { ...running, self: { runner: 'a', job: '2', process: 'own' } })).toBe(true);
  });

  it('by a process that has ended, of whatever runner', () => {
    const hasEnded = (process: string): boolean => process === 'some';
    const ended = { ...running, self: { runner: 'b', job: '2', process: 'own' }, hasEnded };
    expect(isLeftBehind(owner, ended)).toBe(true);
    expect(isLeftBehind({ ...owner, process: '' }, ended)).toBe(false);
  });

  it('after five days, which no job lasts', () => {
    const later = (ms: number): boolean => isLeftBehind(owner, { ...running, now: plus(NOW, ms) });
    expect(later(5 * DAY_MS)).toBe(false);
    expect(later(5 * DAY_MS + 1)).toBe(true);
  });

  it('after a day by another job of the same process, which outlives jobs', () => {
    const self = { runner: 'b', job: '2', process: 'some' };
    const later = (ms: number): boolean => isLeftBehind(owner, { ...running, self, now: plus(NOW, ms) });
    expect(later(DAY_MS)).toBe(false);
    expect(later(DAY_MS + 1)).toBe(true);
    const unknown = { ...running, self: { ...self, process: '' }, now: plus(NOW, 2 * DAY_MS) };
    expect(isLeftBehind({ ...owner, process: '' }, unknown)).toBe(false);
    expect(isLeftBehind(owner, { ...unknown, self: { ...self, job: '1' } })).toBe(false);
  });

  it('after any time on another machine only by its own runner, because it cannot be undone here', () => {
    const elsewhere = {
      ...running,
      now: plus(NOW, 50 * DAY_MS),
      isElsewhere: (process: string): boolean => process === 'some',
    };
    expect(isLeftBehind(owner, { ...elsewhere, self: { runner: 'b', job: '2', process: 'own' } })).toBe(
      false,
    );
    expect(
      isLeftBehind(
        { ...owner, process: '' },
        { ...elsewhere, self: { runner: 'b', job: '2', process: 'own' } },
      ),
    ).toBe(true);
    expect(isLeftBehind(owner, { ...elsewhere, self: { runner: 'a', job: '2', process: 'own' } })).toBe(true);
  });
});

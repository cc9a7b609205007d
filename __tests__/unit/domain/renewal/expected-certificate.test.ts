import { describe, expect, it } from 'vitest';
import { FINGERPRINT, NOT_AFTER, NOW, OTHER_FINGERPRINT, plus } from '../fixtures.ts';
import { decisionOn, EXISTING, messageFor, outcomeFor, PAIR } from './decision-fixtures.ts';

describe('the only certificate that may be used', () => {
  const policy = { expectedFingerprint: FINGERPRINT };
  const name = 'The certificate for app.example at /srv/certificate.pem';
  const REMEDY = 'Remove expected-fingerprint, or set force-renewal: true once, to have a new one issued.';

  it('is reused while it is due, with a warning that says until when', () => {
    const decision = decisionOn(EXISTING.valid, { now: plus(NOT_AFTER, -1), policy });
    expect(decision).toMatchObject({ kind: 'reuse', reason: 'still-valid' });
    const warning = `${name} is due for renewal since 2026-10-07T00:00:00Z. It stays, because expected-fingerprint names it (${FINGERPRINT}), and expires at 2026-11-09T00:00:00Z. ${REMEDY}`;
    expect(decision).toMatchObject({ existing: { ...PAIR, warning } });
    const pair = { ...PAIR, warning: 'Another one.' };
    const warned = decisionOn({ state: 'valid', pair }, { now: plus(NOT_AFTER, -1), policy });
    expect(warned).toMatchObject({ existing: { warning: `Another one. ${warning}` } });
  });

  it('is not renewed once it has expired: the run fails', () => {
    expect(outcomeFor({ now: NOT_AFTER, policy })).toBe('refuse expired');
    expect(messageFor(EXISTING.valid, { now: NOT_AFTER, policy })).toBe(
      `${name} expired at 2026-11-09T00:00:00Z, and expected-fingerprint names it (${FINGERPRINT}). ${REMEDY}`,
    );
  });

  it('is not renewed for another specification: the run fails and names the fields', () => {
    const specification = { validityDays: 90, keyType: 'rsa-2048' } as const;
    expect(outcomeFor({ policy, specification })).toBe('refuse unexpected-certificate');
    expect(messageFor(EXISTING.valid, { policy, specification })).toBe(
      `${name} is not what the inputs ask for now (days, key-type), and expected-fingerprint names it (${FINGERPRINT}). Change these inputs back to use it. ${REMEDY}`,
    );
  });

  it('is renewed by force alone, whatever else would renew it', () => {
    const forced = { ...policy, forceRenewal: true };
    for (const now of [NOW, plus(NOT_AFTER, -1), NOT_AFTER])
      expect(outcomeFor({ now, policy: forced, specification: { validityDays: 90 } })).toBe('renew forced');
    expect(outcomeFor({ now: NOT_AFTER, policy: { ...policy, onRestoreError: 'issue' } })).toBe(
      'refuse expired',
    );
  });

  it('is named if it is missing, with what to do', () => {
    const policy = { expectedFingerprint: FINGERPRINT };
    expect(messageFor(EXISTING.absent, { policy })).toBe(
      `No certificate for app.example with the fingerprint in expected-fingerprint was found: ${FINGERPRINT}. ` +
        'Restore that certificate, or remove expected-fingerprint to have a new one issued.',
    );
  });

  it('is named beside the one that was found instead, and its place', () => {
    const policy = { expectedFingerprint: OTHER_FINGERPRINT };
    expect(messageFor(EXISTING.valid, { policy })).toBe(
      `The certificate for app.example at /srv/certificate.pem has the fingerprint ${FINGERPRINT}, and ` +
        `expected-fingerprint is ${OTHER_FINGERPRINT}. Find out who changed it. Correct expected-fingerprint if the ` +
        'change was intended. To go back to the certificate that it names, move the files at cert-path and ' +
        'key-path away, and run again.',
    );
  });
});

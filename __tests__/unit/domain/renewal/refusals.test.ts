import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../../src/domain/certificate/certificate.ts';
import { existingPairOf, NOT_AFTER, NOT_BEFORE, plus } from '../fixtures.ts';
import { decisionOn, EXISTING, messageFor, PAIR, PROBLEM } from './decision-fixtures.ts';

describe('a refusal', () => {
  it.each(['unreadable', 'locked', 'lost', 'invalid-file', 'mixed-files', 'invalid-set'] as const)(
    'of what is %s says the problem and then the advice',
    (state) => {
      expect(messageFor(EXISTING[state])).toBe('The problem. The advice.');
    },
  );

  it.each([
    ['unreadable', 'leave renew-before: never out and set on-restore-error: issue once'],
    ['locked', 'leave renew-before: never out and set on-restore-error: issue once'],
    ['lost', 'set force-renewal: true once'],
    ['invalid-set', 'set force-renewal: true once'],
  ] as const)('of what is %s and kept for ever names inputs that are allowed', (state, remedy) => {
    const existing = { ...EXISTING[state], advice: 'Or set on-restore-error: issue once.' };
    const forEver = { renewBefore: { kind: 'never' } } as const;
    expect(messageFor(existing, { policy: forEver })).toBe(`The problem. Or ${remedy}.`);
    const forced = decisionOn(existing, { policy: { ...forEver, forceRenewal: true } });
    expect(forced.kind).toBe(remedy.startsWith('leave') ? 'refuse' : 'issue');
  });

  it('for the certificate of a CA names it, its issuer and its place', () => {
    expect(messageFor(EXISTING.foreign)).toBe(
      'The certificate at /srv/certificate.pem (CN=app.example) was signed by CN=Example CA, not by its own key. ' +
        'Certkeep never replaces a certificate that a CA signed. Name other files in cert-path and key-path. To back ' +
        'these up, list them in paths.',
    );
  });

  it('for a certificate of another name names both, and says how to replace it', () => {
    expect(messageFor(EXISTING['other-name'])).toBe(
      'The certificate at /srv/certificate.pem is for other.example, not for app.example. Name other files in ' +
        'cert-path and key-path, or set force-renewal: true once to replace it by one for app.example.',
    );
  });

  it('for a certificate without a common name says so', () => {
    const pair = existingPairOf({ subject: { commonName: '' } });
    expect(messageFor({ state: 'other-name', pair })).toBe(
      'The certificate at /srv/certificate.pem has no common name, so it is not for app.example. Name other files in ' +
        'cert-path and key-path, or set force-renewal: true once to replace it by one for app.example.',
    );
  });

  it('for a certificate of the future has both times', () => {
    expect(messageFor(EXISTING.valid, { now: plus(NOT_BEFORE, -DAY_MS) })).toBe(
      'The certificate for app.example at /srv/certificate.pem is valid from 2026-08-01T00:00:00Z, and this ' +
        "machine's clock says 2026-07-31T00:00:00Z. Correct the clock that is wrong. Nothing was renewed.",
    );
  });

  it('for an expired certificate on an event that may not store says where to renew it', () => {
    expect(messageFor(EXISTING.valid, { now: NOT_AFTER, mayStore: false })).toBe(
      'The certificate for app.example at /srv/certificate.pem expired at 2026-11-09T00:00:00Z, and this run may ' +
        'not replace it: its event stores nothing, or it gets no secrets. Run the workflow on push, schedule or workflow_dispatch to renew it.',
    );
  });

  it('for a pair that is due names the branch and the way out, or what could not be asked', () => {
    const pair = { ...PAIR, otherBranch: 'refs/heads/a\nb' };
    expect(messageFor({ state: 'valid', pair }, { now: NOT_AFTER })).toBe(
      'The only backups are of another branch (refs/heads/a b, /srv/certificate.pem), and their certificate would have ' +
        'to be renewed now. Run the workflow on that branch or on the default branch, or set force-renewal: true once ' +
        'to renew it here.',
    );
    expect(messageFor({ state: 'valid', pair: { ...PAIR, unseen: PROBLEM } }, { now: NOT_AFTER })).toBe(
      'The certificate at /srv/certificate.pem is due for renewal, but another run may have renewed it already. ' +
        'The problem. The advice.',
    );
  });

  it('takes no line of its own from what a certificate says', () => {
    const hostile = existingPairOf({
      isSelfSigned: false,
      subject: { commonName: 'a\nb' },
      subjectLine: 'CN=a\n::error::b',
      issuerLine: 'CN=c\r\n::error::d',
    });
    const { certificate, place } = hostile;
    expect(messageFor({ state: 'foreign', certificate, place })).not.toMatch(/[\r\n]/);
    expect(messageFor({ state: 'other-name', pair: hostile })).not.toMatch(/[\r\n]/);
    expect(messageFor({ state: 'valid', pair: hostile }, { now: plus(NOT_BEFORE, -1) })).not.toMatch(
      /[\r\n]/,
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { Advice } from '../../../../../src/actions/report/advice-boxes.ts';
import { DAY_MS } from '../../../../../src/domain/certificate/certificate.ts';
import { certificateOf, FINGERPRINT, NOW, plus } from '../../../domain/fixtures.ts';
import { keptOf, outcomeOf, reportOf } from '../keep-fixtures.ts';
import { after } from './advice-fixtures.ts';

describe('the advice on an identity', () => {
  it('asks for a pin and a long life when a certificate is issued that is kept for ever, and only then', async () => {
    const kept = { isKeptForEver: true, renewalTime: null } as const;
    const long = certificateOf({ notAfter: plus(NOW, 10_000 * DAY_MS) });
    const pin = {
      level: 'notice',
      message: `The certificate for app.example is kept for ever from now on. Set expected-fingerprint to ${FINGERPRINT}: then no run issues another one, even if all backups are gone.`,
    };
    const end = {
      level: 'warning',
      message:
        'The certificate for app.example is kept for ever, but it expires at 2026-11-09T00:00:00Z: from then on every run fails. If it is to last, raise days (10000 is usual for apps) and set force-renewal: true once, before anything is signed with it.',
    };
    const adviceFor = (changes: object, expected?: string): Promise<Advice[]> =>
      after(reportOf({ reports: [keptOf(outcomeOf({ ...kept, ...changes }), 'app.example', expected)] }));
    expect(await adviceFor({ status: 'issued', certificate: long })).toEqual([pin]);
    expect(await adviceFor({ status: 'issued' })).toEqual([pin, end]);
    expect(await adviceFor({ status: 'issued', certificate: long }, FINGERPRINT)).toEqual([]);
    expect(await adviceFor({})).toEqual([]);
  });

  it('says that a PKCS#12 file for old programs is weak, in one message', async () => {
    const weakly = (name: string): ReturnType<typeof keptOf> => {
      const { certificate, outcome } = keptOf(outcomeOf(), name);
      const pkcs12 = { alias: null, encryption: 'compatible' } as const;
      return { certificate: { ...certificate, request: { ...certificate.request, pkcs12 } }, outcome };
    };
    const message = (what: string, it: string): string =>
      `${what} encrypted with 3DES and SHA-1 (p12-encryption: compatible), which is weak. No backup holds ${it}. Use a long random password, and set p12-encryption: modern as soon as what reads ${it} can.`;
    expect(await after(reportOf({ reports: [weakly('a'), keptOf(outcomeOf(), 'b')] }))).toEqual([
      { level: 'notice', message: message('The PKCS#12 file /w/c.p12 is', 'it') },
    ]);
    expect(await after(reportOf({ reports: [weakly('a'), weakly('b')] }))).toEqual([
      { level: 'notice', message: message('2 PKCS#12 files are', 'them') },
    ]);
  });
});

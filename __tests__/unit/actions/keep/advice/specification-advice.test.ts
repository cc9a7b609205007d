import { describe, expect, it } from 'vitest';
import { certificateOf } from '../../../domain/fixtures.ts';
import { outcomeOf, reportOf } from '../keep-fixtures.ts';
import { after, before } from './advice-fixtures.ts';

describe('the advice on a specification', () => {
  it('warns of TLS servers over 825 days, which Apple refuses', async () => {
    expect(await before({ days: '826' })).toEqual([
      {
        level: 'warning',
        message:
          "The certificate for app.example will last 826 days. Apple's platforms refuse TLS server certificates over 825 " +
          'days. Give fewer days, unless no Apple device connects.',
      },
    ]);
  });

  it.each([
    ['825 days', { days: '825' }],
    ['a certificate for clients alone', { days: '826', usages: 'client-auth' }],
  ])('does not for %s', async (_, given) => {
    expect(await before(given)).toEqual([]);
  });

  it('warns of a common name that the alternative names leave out', async () => {
    expect(await before({ 'subject-alternative-names': 'other.example' })).toEqual([
      {
        level: 'warning',
        message:
          'The common name app.example is not among subject-alternative-names, and TLS clients look only there. Add it.',
      },
    ]);
  });

  it('warns of wildcards that clients refuse', async () => {
    const names = 'app.example, *.localhost, *.local, *.dev.localhost';
    expect(await before({ 'subject-alternative-names': names })).toEqual([
      {
        level: 'warning',
        message:
          'TLS clients refuse *.localhost, *.local: a wildcard needs a name of two labels behind it, as in *.dev.localhost. Add the hosts one by one, or one more label.',
      },
    ]);
    expect(await before({ 'common-name': '*.localhost' })).toHaveLength(1);
    expect(await before({ 'common-name': '*.localhost', usages: 'client-auth' })).toEqual([]);
  });

  it.each([
    ['that is no host', { 'common-name': 'My CA', 'subject-alternative-names': 'other.example' }],
    [
      'of a certificate for clients alone',
      { 'subject-alternative-names': 'a.example', usages: 'client-auth' },
    ],
    [
      'that is among them in A-labels',
      { 'common-name': 'bücher.example', 'subject-alternative-names': 'xn--bcher-kva.example' },
    ],
  ])('does not for a common name %s', async (_, given) => {
    expect(await before(given)).toEqual([]);
  });
});

describe('the advice on a certificate that another tool made', () => {
  it('warns of a server certificate without alternative names that another tool made', async () => {
    const bare = { subjectAlternativeNames: [], hasSubjectAlternativeNames: false };
    const report = reportOf({}, outcomeOf({ certificate: certificateOf(bare) }));
    expect(await after(report)).toEqual([
      {
        level: 'warning',
        message:
          'The certificate for app.example has no subject-alternative-names, and TLS clients look only there. It was kept as it is. Give subject-alternative-names to have it renewed with them.',
      },
    ]);
  });
});

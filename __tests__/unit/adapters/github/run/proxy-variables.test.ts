import { describe, expect, it } from 'vitest';
import { unifyProxyVariables } from '../../../../../src/adapters/github/run/proxy-variables.ts';
import { Failure } from '../../../../../src/domain/failure.ts';

type Environment = Record<string, string | undefined>;

function unified(env: Environment): Environment {
  const copy = { ...env };
  unifyProxyVariables(copy);
  return copy;
}

describe('the variables of a proxy', () => {
  it.each([
    ['proxy.example:3128', 'http://proxy.example:3128'],
    ['127.0.0.1:3128', 'http://127.0.0.1:3128'],
    ['user:secret@proxy.example:3128', 'http://user:secret@proxy.example:3128'],
    ['[::1]:3128', 'http://[::1]:3128'],
    [' http://proxy.example:3128/ ', 'http://proxy.example:3128/'],
    ['http://us%40er:p%3Aa%2Fss@proxy.example:3128', 'http://us%40er:p%3Aa%2Fss@proxy.example:3128'],
    ['socks5://proxy.example:1080', 'socks5://proxy.example:1080'],
  ])('name an address, with or without its scheme: %s', (written, address) => {
    expect(unified({ https_proxy: written })).toEqual({ https_proxy: address, HTTPS_PROXY: address });
    expect(unified({ HTTP_PROXY: written })).toEqual({ http_proxy: address, HTTP_PROXY: address });
  });

  it.each([
    'not a url',
    'http://:3128',
    'http://user:p@ss#word@proxy.example:3128',
    'http://user:1/pass@proxy.example:3128',
    'http://user:pass?word@proxy.example:3128',
    'http://user:100%@proxy.example:3128',
  ])('that name none are refused, and never quoted: %s', (written) => {
    let thrown: unknown;
    try {
      unified({ HTTPS_PROXY: written });
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(Failure);
    expect((thrown as Failure).message).toContain('https_proxy');
    expect((thrown as Failure).message).not.toContain(written);
  });

  it('mean the same in both cases: lower case counts', () => {
    expect(unified({ https_proxy: 'http://lower:1', HTTPS_PROXY: 'http://upper:2' })).toEqual({
      https_proxy: 'http://lower:1',
      HTTPS_PROXY: 'http://lower:1',
    });
  });

  it('stay as they are if there are none, or empty ones', () => {
    expect(unified({ PATH: '/bin', https_proxy: '', no_proxy: ' ' })).toEqual({
      PATH: '/bin',
      https_proxy: '',
      no_proxy: ' ',
    });
  });

  it('exempt a host with all its subdomains', () => {
    expect(unified({ NO_PROXY: 'example.com, .internal ,127.0.0.1' })['no_proxy']).toBe(
      'example.com,.example.com,.internal,127.0.0.1,.127.0.0.1',
    );
  });

  it('count for nothing if every host is exempt, even broken ones', () => {
    expect(unified({ https_proxy: 'http://proxy:1', http_proxy: 'not a url', no_proxy: '*' })).toMatchObject({
      https_proxy: '',
      HTTPS_PROXY: '',
      http_proxy: '',
    });
  });
});

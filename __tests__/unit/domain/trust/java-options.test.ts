import { describe, expect, it } from 'vitest';
import {
  trustStoreIn,
  withoutTrustStore,
  withTrustStore,
} from '../../../../src/domain/trust/java-options.ts';

describe('the trust store in JAVA_TOOL_OPTIONS', () => {
  it.each(['', '   ', '-Xmx1g -Dfoo=bar', '-Djavax.net.ssl.keyStore=/k.p12'])(
    'is none in "%s"',
    (options) => {
      expect(trustStoreIn(options)).toBeNull();
    },
  );

  it.each([
    ['-Djavax.net.ssl.trustStore=/t.jks', { path: '/t.jks', password: '' }],
    [
      '-Xmx1g -Djavax.net.ssl.trustStore=/t.jks -Djavax.net.ssl.trustStorePassword=secret',
      { path: '/t.jks', password: 'secret' },
    ],
    ['"-Djavax.net.ssl.trustStore=/with space/t.jks"', { path: '/with space/t.jks', password: '' }],
    ["-Djavax.net.ssl.trustStore='/with space/t.jks'", { path: '/with space/t.jks', password: '' }],
  ])('is read from %s', (options, store) => {
    expect(trustStoreIn(options)).toEqual(store);
  });

  it('is the last of several, as for Java', () => {
    expect(trustStoreIn('-Djavax.net.ssl.trustStore=/a -Djavax.net.ssl.trustStore=/b')).toEqual({
      path: '/b',
      password: '',
    });
  });

  it.each(['/t.p12', 'C:\\a\\t.p12', '/with space/t.p12', '/with "quote"/t.p12', "/with 'quote'/t.p12"])(
    'comes back as it was written: %s',
    (path) => {
      const store = { path, password: 'changeit' };
      expect(trustStoreIn(withTrustStore('', store))).toEqual(store);
      expect(trustStoreIn(withTrustStore('-Djavax.net.ssl.trustStore=/old', store))).toEqual(store);
    },
  );

  it('goes behind what the user has set', () => {
    expect(withTrustStore(' -Xmx1g ', { path: '/t.p12', password: 'changeit' })).toBe(
      '-Xmx1g -Djavax.net.ssl.trustStore=/t.p12 -Djavax.net.ssl.trustStorePassword=changeit -Djavax.net.ssl.trustStoreType=PKCS12',
    );
  });

  it.each(['', '-Xmx1g', '-Xmx1g -Djavax.net.ssl.trustStore=/old.jks', '-Da="two words"'])(
    'is taken out again, and leaves "%s"',
    (options) => {
      const store = { path: '/with space/t.p12', password: 'changeit' };
      expect(withoutTrustStore(withTrustStore(options, store), store)).toBe(options);
      expect(withoutTrustStore(`${withTrustStore(options, store)} -Dlater=1`, store)).toBe(
        `${options} -Dlater=1`.trim(),
      );
      expect(withoutTrustStore(options, store)).toBe(options);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { connectProxy } from '../unit/adapters/github/connect-proxy.ts';
import { PASSPHRASE, workbench } from './workbench.ts';

const bench = workbench();
const inputs = { 'common-name': 'behind.example.com', passphrase: PASSPHRASE };

describe('a machine behind a proxy', () => {
  it('finds the certificate of an earlier run through it', async () => {
    const first = await bench.keep({ inputs });
    await bench.services.caches.removeAll();
    await using proxy = await connectProxy(Number(new URL(bench.services.apiUrl).port));
    const env = { GITHUB_API_URL: 'http://api.github.test', http_proxy: proxy.url, no_proxy: '127.0.0.1' };
    const second = await bench.keep({ inputs, env });
    expect(second.outputs).toMatchObject({
      status: 'reused',
      source: 'artifact',
      fingerprint: first.outputs['fingerprint'],
      verified: 'true',
    });
    expect(new Set(proxy.tunnels)).toEqual(new Set(['api.github.test:80']));
  });
});

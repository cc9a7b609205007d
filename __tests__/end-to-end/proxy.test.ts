import { readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { connectProxy } from '../unit/adapters/github/connect-proxy.ts';
import { errorsOf, PASSPHRASE, WITHOUT_CACHE, workbench } from './workbench.ts';

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

  it('gets a message that names the dead proxy if the list cannot be read', async () => {
    const dead = await deadAddress();
    const env = {
      GITHUB_API_URL: 'http://api.github.test',
      http_proxy: `http://${dead}`,
      no_proxy: '127.0.0.1',
    };
    const run = await bench.keep({ inputs: { ...inputs, 'common-name': 'list.example.com' }, env });
    expect(run.conclusion).toBe('failure');
    const [error = ''] = errorsOf(run);
    expect(error).toContain(`api.github.test through the proxy ${dead} failed: `);
    expect(error).toContain(`ECONNREFUSED ${dead}`);
  });

  it.each(['http://', ''])(
    'gets a message that names the address that refused the upload: %shost',
    async (scheme) => {
      const dead = await deadAddress();
      // The client of the blob store asks the proxy for this machine too. The others do not.
      const env = { ...WITHOUT_CACHE, http_proxy: `${scheme}${dead}` };
      const run = await bench.keep({ inputs: { ...inputs, 'common-name': 'upload.example.com' }, env });
      expect(run.conclusion).toBe('failure');
      expect(errorsOf(run).join()).toContain(`ECONNREFUSED ${dead}`);
    },
  );

  it('needs none if every host is exempt', async () => {
    const env = { ...WITHOUT_CACHE, HTTP_PROXY: `http://${await deadAddress()}`, NO_PROXY: '*' };
    const run = await bench.keep({ inputs: { ...inputs, 'common-name': 'exempt.example.com' }, env });
    expect(run.outputs['verified'], run.log).toBe('true');
  });

  it('fails at once if a password is not encoded, and does not show it', async () => {
    const env = { ...WITHOUT_CACHE, https_proxy: 'http://user:p@ss#word@proxy.example:3128' };
    const run = await bench.keep({ inputs, env });
    expect(errorsOf(run).join()).toContain('The variable https_proxy of this runner is not the address');
    expect(`${run.log}${run.summary}`).not.toContain('ss#word');
    expect(readdirSync(run.workspace)).toEqual([]);
  });
});

/** An address of this machine where nothing listens. */
async function deadAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `127.0.0.1:${port}`;
}

import { connect, createServer, type Server } from 'node:tls';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certificateIssuer } from '../../../../src/adapters/crypto/certificate/certificate-issuer.ts';
import { KEY_TYPES, type CertificatePair } from '../../../../src/domain/certificate/certificate.ts';
import { specificationOf } from '../../../fixtures/crypto/specification.ts';
import { hasOpenssl, opensslMeanwhile, Workbench } from '../../../fixtures/crypto/tools.ts';

async function serve(pair: CertificatePair): Promise<{ server: Server; port: number }> {
  const server = createServer({ cert: pair.certificate.pem, key: pair.privateKey.reveal() }, (socket) => {
    socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { server, port: address.port };
}

describe.each(KEY_TYPES)('a TLS server with a certificate of %s', (keyType) => {
  const bench = new Workbench();
  let pair: CertificatePair;

  beforeAll(async () => {
    pair = await certificateIssuer.issue(specificationOf({ keyType }), new Date());
  });
  afterAll(() => {
    bench.remove();
  });

  it("is trusted by node's client that trusts the certificate, by name and by address", async () => {
    const { server, port } = await serve(pair);
    for (const servername of ['app.example', '']) {
      const options = { host: '127.0.0.1', port, ca: pair.certificate.pem };
      const socket = connect(servername === '' ? options : { ...options, servername });
      await once(socket, 'secureConnect');
      expect(socket.authorized).toBe(true);
      socket.destroy();
    }
    server.close();
  });

  it.skipIf(!hasOpenssl).each(['-tls1_2', '-tls1_3'])(
    'shakes hands with openssl s_client %s',
    async (version) => {
      const file = bench.write('certificate.pem', pair.certificate.pem);
      const { server, port } = await serve(pair);
      const trust = [
        '-CAfile',
        file,
        '-verify_return_error',
        '-verify_hostname',
        'app.example',
        '-x509_strict',
      ];
      const output = await opensslMeanwhile([
        's_client',
        version,
        '-connect',
        `127.0.0.1:${String(port)}`,
        '-servername',
        'app.example',
        ...trust,
      ]);
      server.close();
      expect(output).toContain('Verification: OK');
      expect(output).toContain('Verify return code: 0 (ok)');
    },
  );
});

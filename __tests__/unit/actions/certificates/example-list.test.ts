import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readGiven } from '../keep/keep-fixtures.ts';

const examples = join(import.meta.dirname, '..', '..', '..', '..', 'examples');

test('every entry of the example list can be kept, and none needs an RSA key but those that are a name alone', async () => {
  const { certificates, badEntries } = await readGiven({ certificates: 'fleet.yml' }, examples);
  expect(badEntries).toEqual([]);
  expect(certificates).toHaveLength(1000);
  const keyTypes = certificates.map(({ request }) => request.specification.keyType);
  expect(keyTypes.filter((keyType) => keyType === 'rsa-2048')).toHaveLength(4);
  expect(keyTypes.filter((keyType) => keyType === 'ecdsa-p256')).toHaveLength(994);
});

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { actionInputs } from '../../../src/actions/inputs.ts';
import { readKeepListInputs } from '../../../src/actions/keep-list-inputs.ts';

const examples = join(import.meta.dirname, '..', '..', '..', 'examples');

test('every entry of the example list can be kept, and none needs an RSA key but those that are a name alone', async () => {
  const readText = (name: string): string => (name === 'certificates' ? 'fleet.yml' : '');
  const { entries, badEntries } = await readKeepListInputs(actionInputs(readText), readText, examples);
  expect(badEntries).toEqual([]);
  expect(entries).toHaveLength(1000);
  const keyTypes = entries.map(({ request }) => request.specification.keyType);
  expect(keyTypes.filter((keyType) => keyType === 'rsa-2048')).toHaveLength(4);
  expect(keyTypes.filter((keyType) => keyType === 'ecdsa-p256')).toHaveLength(994);
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prestartKey } from '../../../../../src/adapters/crypto/key/prestart-key.ts';
import { describeKey } from '../../../../../src/adapters/crypto/key/key-type.ts';
import { temporaryFolder } from '../../../../contract/temporary-folder.ts';

describe('a key that is begun early', () => {
  it('is given out once', async () => {
    const makeKey = prestartKey('ed25519', [join(temporaryFolder(), 'absent.pem')]);
    const [first, second] = [await makeKey('ed25519'), await makeKey('ed25519')];
    expect(first.equals(second)).toBe(false);
    expect([first, second].map(describeKey)).toEqual(['ed25519', 'ed25519']);
  });

  it('is not given out where another kind is asked for', async () => {
    const makeKey = prestartKey('ed25519', []);
    expect(describeKey(await makeKey('ecdsa-p256'))).toBe('ecdsa-p256');
  });

  it('is not begun where a file is there, and can be made all the same', async () => {
    const path = join(temporaryFolder(), 'private_key.pem');
    writeFileSync(path, '');
    expect(describeKey(await prestartKey('ecdsa-p384', [path])('ecdsa-p384'))).toBe('ecdsa-p384');
  });
});

import { expect, it } from 'vitest';
import { removalByHand } from '../../../../src/adapters/runner-trust/removal-by-hand.ts';

const ID = '0123456789ab';
const OF_NSS = `remove certkeep-${ID}-* from the databases of NSS with certutil -D`;

it.each([
  [
    'linux',
    {
      anchors: '/usr/local/share/ca-certificates',
      ending: '.crt',
      program: 'update-ca-certificates',
    },
    `delete /usr/local/share/ca-certificates/certkeep-${ID}-*.crt, run sudo update-ca-certificates, and ${OF_NSS}`,
  ],
  ['linux', null, OF_NSS],
  ['darwin', null, 'remove the certificates from /Library/Keychains/System.keychain'],
  ['win32', null, "remove the certificates from the machine's root store (certlm.msc)"],
] as const)('on %s names what to remove', (platform, family, text) => {
  expect(removalByHand(ID, platform, family)).toBe(text);
});

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findPending } from '../../../../src/adapters/runner-trust/system/linux-pending.ts';

const root = mkdtempSync(join(tmpdir(), 'certkeep-pending-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

function pemOf(text: string): string {
  return `-----BEGIN CERTIFICATE-----\n${Buffer.from(text).toString('base64')}\n-----END CERTIFICATE-----\n`;
}

it('the anchors that the system does not trust yet are found', () => {
  const anchors = join(root, 'anchors');
  const bundle = join(root, 'bundle.pem');
  mkdirSync(join(anchors, 'deep'), { recursive: true });
  const write = (name: string, text: string): void => {
    writeFileSync(join(anchors, name), text);
  };
  writeFileSync(bundle, pemOf('known') + pemOf('other'));
  write('known.crt', `some words\n${pemOf('known').replaceAll('\n', '\r\n')}`);
  write('new.crt', pemOf('new'));
  write('deep/newer.crt', pemOf('known') + pemOf('newer'));
  write('new.pem', pemOf('new'));
  write('empty.crt', '');
  symlinkSync(join(anchors, 'new.pem'), join(anchors, 'linked.crt'));
  symlinkSync('/nowhere', join(anchors, 'dangling.crt'));
  const family = { name: 'Debian', anchors, bundle } as const;
  const names = ['deep/newer.crt', 'linked.crt', 'new.crt'];
  expect(findPending(family)).toEqual(names.map((name) => join(anchors, name)));
  expect(findPending({ ...family, name: 'Fedora' })).toEqual([]);
  expect(findPending({ ...family, bundle: join(root, 'absent') })).toEqual([]);
});

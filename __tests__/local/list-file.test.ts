import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { withListFile } from '../../local/start/list-file.ts';
import { temporaryFolder } from './probe.ts';

test('a list is a file of the person’s, unless the workspace has one of that name', () => {
  const home = temporaryFolder();
  // So deep that the way to the list leads nowhere from there.
  const workspace = join(temporaryFolder(), 'runs', '1', 'workspace');
  const list = join(home, 'list.yml');
  writeFileSync(list, '- a.example\n');
  const given = { certificates: relative(process.cwd(), list), days: '90' };
  expect(withListFile(given, workspace)).toEqual({ certificates: list, days: '90' });
  const own = { certificates: 'list.yml' };
  expect(withListFile(own, home)).toEqual(own);
});

test.each([
  {},
  { certificates: '' },
  { certificates: '- a.example\n- b.example' },
  { certificates: 'none.yml' },
])('what names no file stays as it is: %j', (inputs) => {
  expect(withListFile(inputs, temporaryFolder())).toEqual(inputs);
});

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MARKER, updateActionPages } from '../../scripts/action-pages.ts';

const ACTION = `
inputs:
  paths:
    description: The files to back up.
    required: true
  days:
    description: >-
      The lifetime
      in days.
    default: '365'
  plain:
    description: Has no default.
outputs:
  status:
    description: '\`issued\`, \`reused\` or \`renewed\`.'
`;

let project: string;

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'certkeep-pages-'));
  await mkdir(join(project, 'docs', 'actions'), { recursive: true });
  await writeFile(join(project, 'action.yml'), ACTION);
  await writePage('keep', `# Keep\n\nWritten by a person.\n\n${MARKER}\n`);
});

afterEach(async () => {
  await rm(project, { recursive: true, force: true });
});

describe('updateActionPages', () => {
  it('writes inputs and outputs below what people wrote', async () => {
    expect(await updateActionPages(project, false)).toEqual([
      { page: 'docs/actions/keep.md', source: 'action.yml', state: 'stale' },
    ]);
    expect(await readPage('keep')).toBe(`# Keep

Written by a person.

${MARKER}

## Inputs

- **\`paths\`** (required): The files to back up.
- **\`days\`** (default \`365\`): The lifetime in days.
- **\`plain\`**: Has no default.

## Outputs

- **\`status\`**: \`issued\`, \`reused\` or \`renewed\`.
`);
  });

  it('finds a page that it wrote to be current', async () => {
    await updateActionPages(project, false);
    expect(await statesOf(true)).toEqual(['current']);
  });

  it('tells a page that differs, and leaves it alone if it only checks', async () => {
    await updateActionPages(project, false);
    await writeFile(join(project, 'action.yml'), ACTION.replace('in days', 'in weeks'));
    const before = await readPage('keep');
    expect(await statesOf(true)).toEqual(['stale']);
    expect(await readPage('keep')).toBe(before);
    await updateActionPages(project, false);
    expect(await readPage('keep')).toContain('The lifetime in weeks.');
    expect(await readPage('keep')).not.toContain('in days');
  });

  it('tells an action without a page, and a page without the marker', async () => {
    await mkdir(join(project, 'check'));
    await writeFile(join(project, 'check', 'action.yml'), ACTION);
    await writePage('keep', '# Keep\n');
    expect(await updateActionPages(project, false)).toEqual([
      { page: 'docs/actions/keep.md', source: 'action.yml', state: 'missing' },
      { page: 'docs/actions/check.md', source: 'check/action.yml', state: 'missing' },
    ]);
    expect(await readPage('keep')).toBe('# Keep\n');
  });

  it('breaks long descriptions into lines', async () => {
    const words = 'word '.repeat(100).trim();
    await writeFile(join(project, 'action.yml'), ACTION.replace('Has no default', words));
    await updateActionPages(project, false);
    const longest = Math.max(...(await readPage('keep')).split('\n').map(({ length }) => length));
    expect(longest).toBeLessThan(120);
  });
});

async function statesOf(isCheck: boolean): Promise<readonly string[]> {
  return (await updateActionPages(project, isCheck)).map(({ state }) => state);
}

function readPage(name: string): Promise<string> {
  return readFile(join(project, 'docs', 'actions', `${name}.md`), 'utf8');
}

async function writePage(name: string, text: string): Promise<void> {
  await writeFile(join(project, 'docs', 'actions', `${name}.md`), text);
}

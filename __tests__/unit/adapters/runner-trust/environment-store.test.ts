import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { environmentStore } from '../../../../src/adapters/runner-trust/environment-store.ts';
import { systemBundle } from '../../../../src/adapters/runner-trust/roots.ts';
import { certificateOf } from '../../domain/fixtures.ts';
import { memoryJournal } from './memory-journal.ts';

const root = mkdtempSync(join(tmpdir(), 'certkeep-environment-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(root, 'job-'));
});

/** The variables that undoing sets, if the end of the job sees `later` beside those that adding set. */
async function setBack(
  before: Readonly<Record<string, string>>,
  later: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const journal = memoryJournal(folder);
  const { variables, file } = await environmentStore(folder, before).add([certificateOf()], journal);
  const [change] = journal.changes;
  if (change === undefined) throw new Error('nothing was recorded');
  const env = { ...before, ...variables, ...later };
  const undone = await environmentStore(folder, env).undo(change, journal);
  expect(existsSync(file ?? '')).toBe(false);
  return undone;
}

describe('at the end of the job the variables', () => {
  it('are what they were before', async () => {
    const own = { CURL_CA_BUNDLE: '/own.pem' };
    expect(await setBack(own, {})).toEqual({
      NODE_EXTRA_CA_CERTS: '',
      SSL_CERT_FILE: systemBundle() ?? '',
      REQUESTS_CA_BUNDLE: systemBundle() ?? '',
      CURL_CA_BUNDLE: '/own.pem',
      GIT_SSL_CAINFO: systemBundle() ?? '',
    });
  });

  it('that a later step has set stay as that step set them', async () => {
    const later = { CURL_CA_BUNDLE: '/later.pem', NODE_EXTRA_CA_CERTS: '/extra.pem', SSL_CERT_FILE: '' };
    const names = Object.keys(await setBack({ CURL_CA_BUNDLE: '/own.pem' }, later));
    expect(names).toEqual(['REQUESTS_CA_BUNDLE', 'GIT_SSL_CAINFO']);
  });

  it('that the step has for itself alone are set back for the other steps', async () => {
    const own = { CURL_CA_BUNDLE: '/own.pem' };
    expect(await setBack(own, own)).toMatchObject(own);
  });
});

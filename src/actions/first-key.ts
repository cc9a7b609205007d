import { getInput } from '@actions/core';
import { resolve } from 'node:path';
import { beginKeyUnlessThere, type MakeKey } from '../adapters/crypto/early-key.ts';
import { generatePrivateKey } from '../adapters/crypto/key-type.ts';
import { KEY_TYPES } from '../domain/certificate.ts';
import type { ReadText } from './inputs.ts';

/**
 * Makes the keys of a run of `keep`, and begins the first one right away where the inputs show at a glance that the run will
 * make a pair: it has no passphrase, so that nothing that is stored could be brought back, and finds no files.
 *
 * The search for primes takes longer than all else that such a run does, and goes on in the thread pool while this thread
 * loads and reads the rest. So the glance needs no more than this file. It decides nothing: a key that turns out not to be
 * wanted is never written, and one that was not begun is made when it is asked for.
 */
export function beginFirstKey(
  readText: ReadText = getInput,
  workspace = process.env['GITHUB_WORKSPACE'] ?? '',
): MakeKey {
  const input = (name: string): string => readText(name, { trimWhitespace: true });
  const wanted = input('key-type') || 'rsa-2048';
  const keyType = KEY_TYPES.find((known) => known === wanted);
  const isOne = input('certificates') === '' && input('common-name') !== '';
  const isNew = readText('passphrase', { trimWhitespace: false }) === '';
  const isMade = /^(?:false)?$/i.test(input('dry-run'));
  if (keyType === undefined || !isOne || !isNew || !isMade || workspace === '') return generatePrivateKey;
  const paths = [input('cert-path') || 'certificate.pem', input('key-path') || 'private_key.pem'];
  // What stands in for a name is not resolved here.
  if (paths.some((path) => path.includes('{name}'))) return generatePrivateKey;
  return beginKeyUnlessThere(
    keyType,
    paths.map((path) => resolve(workspace, path)),
  );
}

import { getInput } from '@actions/core';
import { resolve } from 'node:path';
import { generatePrivateKey } from '../../adapters/crypto/key/key-type.ts';
import { prestartKey, type MakeKey } from '../../adapters/crypto/key/prestart-key.ts';
import { KEY_TYPES } from '../../domain/certificate/certificate.ts';
import type { InputSource } from '../step/inputs.ts';

/**
 * Returns what makes the keys of a run. It starts the first key at once if the inputs show at a glance that the run will make a pair:
 * there is no passphrase, so no backup could be opened, and the files do not exist.
 *
 * The search for primes takes longer than all else that such a run does. It goes on in the thread pool while this thread loads and
 * reads the rest, so the glance needs no more than this module. It decides nothing: a key that is not wanted in the end is never
 * written, and one that was not started is made when it is asked for.
 */
export function prestartFirstKey(
  source: InputSource = getInput,
  workspace = process.env['GITHUB_WORKSPACE'] ?? '',
): MakeKey {
  const input = (name: string): string => source(name, { trimWhitespace: true });
  const wanted = input('key-type') || 'rsa-2048';
  const keyType = KEY_TYPES.find((known) => known === wanted);
  const isOne = input('certificates') === '' && input('common-name') !== '';
  const isNew = source('passphrase', { trimWhitespace: false }) === '';
  const isMade = /^(?:false)?$/i.test(input('dry-run'));
  if (keyType === undefined || !isOne || !isNew || !isMade || workspace === '') return generatePrivateKey;
  const paths = [input('cert-path') || 'certificate.pem', input('key-path') || 'private_key.pem'];
  // What stands in for a name is not resolved here.
  if (paths.some((path) => path.includes('{name}'))) return generatePrivateKey;
  return prestartKey(
    keyType,
    paths.map((path) => resolve(workspace, path)),
  );
}

// Seals one file as `files.tar.gz.enc`, and writes that to a path.
import { createWriteStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { sealFiles } from '../../src/adapters/set-format/sealed-files.ts';
import { Secret } from '../../src/domain/secret.ts';

const [, , location = '', target = '', passphrase = ''] = process.argv;
const { size: sizeBytes, mtime: modifiedAt } = statSync(location);
const file = { location, path: basename(location), sizeBytes, mode: 0o600, modifiedAt };
await pipeline(sealFiles([file], new Secret(passphrase), []), createWriteStream(target));

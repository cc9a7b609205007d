// Loaded into tests, and into the action's processes before the action: what PBKDF2 made of a passphrase and a salt once is
// not computed again. The keys are the real ones. Each costs a tenth of a second, and many tests open the same sets.
import { Buffer } from 'node:buffer';
import crypto from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

const { pbkdf2, createHash } = crypto;
/** Shared by processes. Without it, a process remembers what it has derived itself. */
const folder = process.env['TEST_DERIVATIONS'];
const derived = new Map();

crypto.pbkdf2 = (password, salt, iterations, length, digest, done) => {
  const question = createHash('sha256').update(`${iterations} ${length} ${digest} ${salt.length} `);
  const name = question.update(salt).update(password).digest('hex');
  const known = derived.get(name) ?? readIfThere(name);
  if (known !== null) process.nextTick(done, null, Buffer.from(known));
  else
    pbkdf2(password, salt, iterations, length, digest, (error, key) => {
      if (error === null) remember(name, Buffer.from(key));
      done(error, key);
    });
};
syncBuiltinESMExports();

function readIfThere(name) {
  try {
    return folder === undefined ? null : readFileSync(join(folder, name));
  } catch {
    return null;
  }
}

function remember(name, key) {
  derived.set(name, key);
  if (folder === undefined) return;
  // Whole at once: other processes read it.
  const part = join(folder, `${name}-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(part, key);
  renameSync(part, join(folder, name));
}

import { createPrivateKey, type KeyObject } from 'node:crypto';
import { Failure } from '../../../domain/failure.ts';
import { Secret } from '../../../domain/secret.ts';
import { DerReader } from '../asn1/der-reader.ts';
import { computedPublicKeyInfo } from './elliptic-key.ts';
import { encodePem, explainMissingBlock, parsePemBlocks, type PemBlock } from '../asn1/pem.ts';

type KeyEncoding = 'pkcs8' | 'pkcs1' | 'sec1';

/**
 * The one private key in a PEM text: PKCS#8, PKCS#1 or SEC 1.
 *
 * Other blocks beside it are passed over: `openssl ecparam` writes EC PARAMETERS before the key, and servers read
 * files with the certificate in them. Throws a `Failure` (`invalid`) that never quotes the text.
 */
export function readPrivateKey(text: string): KeyObject {
  return readBlock(onlyKeyBlockIn(text), decodeBlock);
}

/**
 * As `readPrivateKey`, but the key as text. One that OpenSSL would write in these very octets, and whose public point was
 * computed from its secret number, is not decoded: nothing would come of it but the same text.
 */
export function readPrivateKeyText(text: string): Secret {
  return readBlock(onlyKeyBlockIn(text), textOfBlock);
}

/** Reads a block and wipes it: the text cannot be wiped, its bytes can. */
function readBlock<T>(block: PemBlock, read: (block: PemBlock) => T): T {
  try {
    return read(block);
  } finally {
    block.der.fill(0);
  }
}

function textOfBlock(block: PemBlock): Secret {
  return encodingOf(block) === 'pkcs8' ? readPkcs8Text(block.der) : exportPrivateKey(decodeBlock(block));
}

/**
 * As `readPrivateKeyText`, from the DER of a PKCS#8 PrivateKeyInfo, or OneAsymmetricKey. Throws a `Failure` (`invalid`). The
 * caller wipes the bytes.
 */
export function readPkcs8Text(der: Buffer): Secret {
  const publicKeyInfo = computedPublicKeyInfo(der);
  if (publicKeyInfo === null) return exportPrivateKey(decodePkcs8(der));
  const privateKey = new Secret(encodePem('PRIVATE KEY', der));
  // A copy outside of Node's pool: in a long list, each would keep 8 KiB of the pool alive.
  computedPublicKeys.set(privateKey, new Uint8Array(publicKeyInfo));
  return privateKey;
}

/**
 * A key from the DER of a PKCS#8 PrivateKeyInfo, or OneAsymmetricKey. RFC 5208, section 5; RFC 5958, section 2.
 *
 * The frame is checked here, because OpenSSL is lenient about it. Throws a `Failure` (`invalid`).
 */
function decodePkcs8(der: Uint8Array): KeyObject {
  try {
    checkPkcs8Frame(new DerReader(der));
  } catch (error) {
    throw invalid('the private key in it is damaged', { cause: error });
  }
  return decodeKey(der, 'pkcs8');
}

/** What was computed from the secret numbers in texts. */
const computedPublicKeys = new WeakMap<Secret, Uint8Array>();

/** The contents of the SubjectPublicKeyInfo that was computed from the secret number in a text; `null` if none was. */
export function computedPublicKeyOf(text: Secret): Uint8Array | null {
  return computedPublicKeys.get(text) ?? null;
}

/** The keys that texts were exported from; parsing one again costs as much as half of its proof. */
const decodedKeys = new WeakMap<Secret, KeyObject>();

/** PKCS#8 PEM, not encrypted. */
export function exportPrivateKey(key: KeyObject): Secret {
  const text = new Secret(key.export({ type: 'pkcs8', format: 'pem' }).toString());
  decodedKeys.set(text, key);
  return text;
}

/** The key in a PKCS#8 PEM text of ours. Throws `Failure` (`invalid`) if there is none in it. */
export function keyIn(text: Secret): KeyObject {
  return decodedKeys.get(text) ?? readPrivateKey(text.reveal());
}

/** As `keyIn`, for the last one who is likely to want it: a decoded key takes five times the memory of its text. */
export function takeKeyIn(text: Secret): KeyObject {
  const key = keyIn(text);
  decodedKeys.delete(text);
  return key;
}

function onlyKeyBlockIn(text: string): PemBlock {
  const blocks = parsePemBlocks(text);
  const [block, second] = blocks.filter(({ label }) => label.endsWith('PRIVATE KEY'));
  if (block === undefined) throw invalid(`there is no private key in it: ${explainNoKey(text, blocks)}`);
  if (second !== undefined) throw invalid('there is more than one private key in it');
  return block;
}

function decodeBlock(block: PemBlock): KeyObject {
  const encoding = encodingOf(block);
  return encoding === 'pkcs8' ? decodePkcs8(block.der) : decodeKey(block.der, encoding);
}

function encodingOf(block: PemBlock): KeyEncoding {
  if (block.label === 'ENCRYPTED PRIVATE KEY' || block.hasEncryptionHeader) {
    throw invalid(
      'the private key in it is encrypted; it is needed without encryption here (openssl pkey -in …)',
    );
  }
  switch (block.label) {
    case 'PRIVATE KEY':
      return 'pkcs8';
    case 'RSA PRIVATE KEY':
      return 'pkcs1';
    case 'EC PRIVATE KEY':
      return 'sec1';
    case 'OPENSSH PRIVATE KEY':
      throw invalid(
        "the private key in it is in OpenSSH's form; convert it with ssh-keygen -p -m PKCS8 -f …",
      );
    default:
      throw invalid(
        'the private key in it is of a kind that is not read; convert it with openssl pkey -in …',
      );
  }
}

function decodeKey(der: Uint8Array, encoding: KeyEncoding): KeyObject {
  try {
    const reader = new DerReader(der);
    reader.readSequence();
    reader.expectEnd();
    // The same bytes and no copy of them, which nobody would wipe.
    const bytes = Buffer.from(der.buffer, der.byteOffset, der.byteLength);
    return createPrivateKey({ key: bytes, format: 'der', type: encoding });
  } catch (error) {
    throw invalid('the private key in it is damaged, or of a kind that this Node does not know', {
      cause: error,
    });
  }
}

function checkPkcs8Frame(reader: DerReader): void {
  const fields = reader.readSequence();
  reader.expectEnd();
  const version = fields.readUnsignedInteger();
  fields.readSequence();
  fields.readOctetString();
  if (fields.nextTag === 0xa0) fields.read(0xa0);
  const hasPublicKey = fields.nextTag === 0x81 || fields.nextTag === 0xa1;
  if (hasPublicKey) fields.readElement();
  fields.expectEnd();
  // Version 2 (written as 1) is for keys that bring their public key, and for no others. OpenSSL takes it for all.
  if (version !== (hasPublicKey ? 1n : 0n)) throw new Error('the version does not fit');
}

function explainNoKey(text: string, blocks: readonly PemBlock[]): string {
  if (blocks.length === 0) return explainMissingBlock(text);
  return blocks.some(({ label }) => label === 'CERTIFICATE')
    ? 'it is a certificate (are the two paths swapped?)'
    : 'what it holds is something else';
}

function invalid(message: string, options?: ErrorOptions): Failure {
  return new Failure('invalid', message, options);
}

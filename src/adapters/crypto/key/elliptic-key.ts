import { createECDH, type ECDH, type KeyObject } from 'node:crypto';
import { DER_TAG } from '../asn1/der-reader.ts';

/** How OpenSSL writes the keys of one curve: all octets but the numbers are always the same. */
interface CurveForm {
  readonly keyType: 'ecdsa-p256' | 'ecdsa-p384';
  readonly curve: 'prime256v1' | 'secp384r1';
  /** Its name in a JSON Web Key. RFC 7518, section 6.2.1.1. */
  readonly webName: 'P-256' | 'P-384';
  /** Of the secret number. A public point takes twice as much, and one octet for its form. */
  readonly numberBytes: number;
  /** A PrivateKeyInfo (RFC 5208, section 5) of an ECPrivateKey (RFC 5915, section 3), up to the secret number. */
  readonly beforeNumber: Buffer;
  /** `[1]` and a BIT STRING, between the secret number and the public point. */
  readonly beforePoint: Buffer;
  /** The contents of a SubjectPublicKeyInfo (RFC 5480, section 2), up to the public point. */
  readonly beforePublicPoint: Buffer;
}

const FORMS: readonly CurveForm[] = [
  {
    keyType: 'ecdsa-p256',
    curve: 'prime256v1',
    webName: 'P-256',
    numberBytes: 32,
    beforeNumber: octets('308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420'),
    beforePoint: octets('a144034200'),
    beforePublicPoint: octets('301306072a8648ce3d020106082a8648ce3d030107034200'),
  },
  {
    keyType: 'ecdsa-p384',
    curve: 'secp384r1',
    webName: 'P-384',
    numberBytes: 48,
    beforeNumber: octets('3081b6020100301006072a8648ce3d020106052b8104002204819e30819b0201010430'),
    beforePoint: octets('a164036200'),
    beforePublicPoint: octets('301006072a8648ce3d020106052b81040022036200'),
  },
];

/**
 * The kind of a public key from the contents of its SubjectPublicKeyInfo; `null` for one of another kind, or whose point is
 * written in another form. Node tells it too, for a tenth of what reading a certificate takes.
 */
export function ellipticKeyType(publicKeyInfo: Uint8Array): CurveForm['keyType'] | null {
  const info = Buffer.from(publicKeyInfo.buffer, publicKeyInfo.byteOffset, publicKeyInfo.length);
  return FORMS.find(({ beforePublicPoint }) => startsWith(info, 0, beforePublicPoint))?.keyType ?? null;
}

/** The octet before both numbers of a point that is not compressed. SEC 1, section 2.3.3. */
const UNCOMPRESSED = 0x04;

/**
 * The PrivateKeyInfo of a P-256 or P-384 key, in DER, as OpenSSL writes it. OpenSSL's encoder takes five times as long, and its export
 * of the numbers does not use it. `null` for every other key. The caller wipes the bytes.
 */
export function encodePrivateKeyInfo(key: KeyObject): Buffer | null {
  if (key.asymmetricKeyType !== 'ec') return null;
  const { crv, d = '', x = '', y = '' } = key.export({ format: 'jwk' });
  const form = FORMS.find(({ webName }) => webName === crv);
  if (form === undefined) return null;
  const { beforeNumber, beforePoint, numberBytes } = form;
  const info = Buffer.alloc(beforeNumber.length + beforePoint.length + 3 * numberBytes + 1);
  const numberEnd = beforeNumber.length + numberBytes;
  const pointStart = numberEnd + beforePoint.length;
  beforeNumber.copy(info);
  beforePoint.copy(info, numberEnd);
  info[pointStart] = UNCOMPRESSED;
  const isWhole = (
    [
      [d, beforeNumber.length],
      [x, pointStart + 1],
      [y, pointStart + 1 + numberBytes],
    ] as const
  ).every(([number, at]) => info.write(number, at, 'base64url') === numberBytes);
  return isWhole ? info : null;
}

/**
 * The contents of the SubjectPublicKeyInfo that a P-256 or P-384 key has, where the secret number in it times the curve's base
 * point is the public point beside it, which is what makes the two a key. `pkcs8` is a PrivateKeyInfo in DER.
 *
 * `null` for every key of which this does not show: another kind, another form than OpenSSL's own, a number out of range, a
 * point that is not the number's. Never throws.
 */
export function computedPublicKeyInfo(pkcs8: Buffer): Buffer | null {
  const form = FORMS.find(({ beforeNumber }) => startsWith(pkcs8, 0, beforeNumber));
  if (form === undefined) return null;
  const numberStart = form.beforeNumber.length;
  const numberEnd = numberStart + form.numberBytes;
  const pointStart = numberEnd + form.beforePoint.length;
  const pointEnd = pointStart + 2 * form.numberBytes + 1;
  if (pkcs8.length !== pointEnd || !startsWith(pkcs8, numberEnd, form.beforePoint)) return null;
  const point = publicPointOf(form, pkcs8.subarray(numberStart, numberEnd));
  return point?.equals(pkcs8.subarray(pointStart)) === true
    ? Buffer.concat([form.beforePublicPoint, point])
    : null;
}

/** The whole SubjectPublicKeyInfo, in DER, from the contents that were computed. */
export function publicKeyInfoAround(contents: Uint8Array): Buffer {
  // One octet holds the length of both curves' contents: 89 and 118. X.690, section 8.1.3.4.
  return Buffer.concat([Uint8Array.of(DER_TAG.sequence, contents.length), contents]);
}

/** Making one takes half as long as a computation. */
const computations = new Map<CurveForm['curve'], ECDH>();

/** Computed from the number alone, uncompressed; `null` where the number is zero, or the curve's order or more. */
function publicPointOf({ curve }: CurveForm, number: Buffer): Buffer | null {
  const computation = computations.get(curve) ?? createECDH(curve);
  computations.set(curve, computation);
  try {
    computation.setPrivateKey(number);
    return computation.getPublicKey();
  } catch {
    return null;
  }
}

function startsWith(bytes: Buffer, at: number, head: Buffer): boolean {
  return bytes.subarray(at, at + head.length).equals(head);
}

function octets(hex: string): Buffer {
  return Buffer.from(hex, 'hex');
}

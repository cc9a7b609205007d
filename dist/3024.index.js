export const id = 3024;
export const ids = [3024];
export const modules = {
8652:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
A: () => ( loadAsn1Encoder)
});
var _once_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4497);
var _der_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1497);
const loadAsn1Encoder = (0,_once_js__WEBPACK_IMPORTED_MODULE_1__ .O)(async () => {
const { default: forgeAsn1 } = await __webpack_require__.e( 7357).then(__webpack_require__.t.bind(__webpack_require__, 7357, 19));
return new Asn1Encoder(forgeAsn1);
});
class Asn1Encoder {
#asn1;
#objectIdentifiers = new Map();
constructor(forgeAsn1) {
this.#asn1 = forgeAsn1;
}
toDer(tree) {
return Buffer.from(this.#asn1.toDer(tree).getBytes(), 'latin1');
}
sequence(...elements) {
return this.#constructed(this.#asn1.Type.SEQUENCE, elements);
}
setOf(...elements) {
if (elements.length < 2)
return this.#constructed(this.#asn1.Type.SET, elements);
const sorted = elements
.map((element) => ({ element, der: this.toDer(element) }))
.sort((left, right) => Buffer.compare(left.der, right.der));
return this.#constructed(this.#asn1.Type.SET, sorted.map(({ element }) => element));
}
boolean(value) {
return this.#primitive(this.#asn1.Type.BOOLEAN, value ? '\xff' : '\x00');
}
integer(value) {
return this.#primitive(this.#asn1.Type.INTEGER, this.#asn1.integerToDer(value).getBytes());
}
positiveInteger(octets) {
if ((octets[0] ?? 0x80) >= 0x80)
throw new Error('the integer would be negative');
return this.#primitive(this.#asn1.Type.INTEGER, binary(octets));
}
bitString(octets, unusedBits = 0) {
return this.#primitive(this.#asn1.Type.BITSTRING, String.fromCharCode(unusedBits) + binary(octets));
}
octetString(octets) {
return this.#primitive(this.#asn1.Type.OCTETSTRING, binary(octets));
}
null() {
return this.#primitive(this.#asn1.Type.NULL, '');
}
objectIdentifier(dotted) {
const known = this.#objectIdentifiers.get(dotted);
if (known !== undefined)
return known;
const encoded = this.#primitive(this.#asn1.Type.OID, this.#asn1.oidToDer(dotted).getBytes());
this.#objectIdentifiers.set(dotted, encoded);
return encoded;
}
utf8String(text) {
return this.#primitive(this.#asn1.Type.UTF8, binary(Buffer.from(text, 'utf8')));
}
printableString(text) {
if (!/^[A-Za-z0-9 '()+,./:=?-]*$/.test(text))
throw new Error(`"${text}" cannot be a PrintableString`);
return this.#primitive(this.#asn1.Type.PRINTABLESTRING, text);
}
bmpString(text) {
return this.#primitive(this.#asn1.Type.BMPSTRING, text.replace(/[\u{10000}-\u{10ffff}]/gu, '\uFFFD'));
}
time(date) {
const { Type } = this.#asn1;
const year = date.getUTCFullYear();
if (!(year >= 1950 && year <= 9999))
throw new RangeError('a certificate cannot hold this date');
return year < 2050
? this.#primitive(Type.UTCTIME, this.#asn1.dateToUtcTime(date))
: this.#primitive(Type.GENERALIZEDTIME, this.#asn1.dateToGeneralizedTime(date));
}
explicit(number, ...elements) {
return this.#asn1.create(this.#asn1.Class.CONTEXT_SPECIFIC, number, true, elements);
}
implicit(number, octets) {
return this.#asn1.create(this.#asn1.Class.CONTEXT_SPECIFIC, number, false, binary(octets));
}
encoded(der) {
const reader = new _der_reader_js__WEBPACK_IMPORTED_MODULE_0__ .l(der);
const { tag, contents } = reader.readElement();
reader.expectEnd();
return this.#asn1.create(tag & 0xc0, tag & 0x3f, false, binary(contents));
}
#primitive(type, value) {
return this.#asn1.create(this.#asn1.Class.UNIVERSAL, type, false, value);
}
#constructed(type, elements) {
return this.#asn1.create(this.#asn1.Class.UNIVERSAL, type, true, elements);
}
}
function binary(octets) {
return Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength).toString('latin1');
}
}),
1163:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Hu: () => ( encodeEncryptedPrivateKey),
Yc: () => ( decrypt),
w: () => ( encrypt),
y7: () => ( parseEncryptedPrivateKey)
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
var _asn1_der_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1497);
var _pbes2_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8059);
const CIPHER = 'aes-256-cbc';
function encodeEncryptedPrivateKey(encoder, algorithm, encryptedData) {
return encoder.sequence(algorithm, encoder.octetString(encryptedData));
}
function parseEncryptedPrivateKey(der, derivation) {
const reader = new _asn1_der_reader_js__WEBPACK_IMPORTED_MODULE_1__ .l(der);
const fields = reader.readSequence();
reader.expectEnd();
const initializationVector = (0,_pbes2_js__WEBPACK_IMPORTED_MODULE_2__ .Az)(fields.readSequence(), derivation);
const encryptedData = fields.readOctetString();
fields.expectEnd();
if (encryptedData.length === 0 || encryptedData.length % _pbes2_js__WEBPACK_IMPORTED_MODULE_2__ .om !== 0) {
throw new Error('its encrypted data is cut off');
}
return { initializationVector, encryptedData };
}
function encrypt(plaintext, key, initializationVector) {
const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)(CIPHER, key, initializationVector);
return Buffer.concat([cipher.update(plaintext), cipher.final()]);
}
function decrypt(encrypted, key) {
const decipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createDecipheriv)(CIPHER, key, encrypted.initializationVector);
const head = decipher.update(encrypted.encryptedData);
try {
return Buffer.concat([head, decipher.final()]);
}
finally {
head.fill(0);
}
}
}),
2176:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
H: () => ( deriveKey)
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
const DERIVED_KEY_BYTES = 32;
function deriveKey(passphrase, { salt, iterations }) {
return (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.pbkdf2)(Buffer.from(passphrase.reveal()), salt, iterations, DERIVED_KEY_BYTES, 'sha256');
}
}),
8059:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Az: () => ( parsePbes2),
NY: () => ( encodePbes2),
om: () => ( AES_BLOCK_BYTES)
});
var _asn1_object_identifiers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8818);
const AES_BLOCK_BYTES = 16;
function encodePbes2(encoder, { salt, iterations }, initializationVector) {
const pseudoRandomFunction = encoder.sequence(encoder.objectIdentifier(_asn1_object_identifiers_js__WEBPACK_IMPORTED_MODULE_0__ .XQ), encoder.null());
const keyDerivation = encoder.sequence(encoder.objectIdentifier(_asn1_object_identifiers_js__WEBPACK_IMPORTED_MODULE_0__ .W4), encoder.sequence(encoder.octetString(salt), encoder.integer(iterations), pseudoRandomFunction));
const cipher = encoder.sequence(encoder.objectIdentifier(_asn1_object_identifiers_js__WEBPACK_IMPORTED_MODULE_0__ .fc), encoder.octetString(initializationVector));
return encoder.sequence(encoder.objectIdentifier(_asn1_object_identifiers_js__WEBPACK_IMPORTED_MODULE_0__ .Jd), encoder.sequence(keyDerivation, cipher));
}
function parsePbes2(algorithm, derivation) {
expectIdentifier(algorithm, _asn1_object_identifiers_js__WEBPACK_IMPORTED_MODULE_0__ .Jd);
const parameters = algorithm.readSequence();
algorithm.expectEnd();
expectPbkdf2(parameters.readSequence(), derivation);
const cipher = parameters.readSequence();
parameters.expectEnd();
expectIdentifier(cipher, _asn1_object_identifiers_js__WEBPACK_IMPORTED_MODULE_0__ .fc);
const initializationVector = cipher.readOctetString();
cipher.expectEnd();
if (initializationVector.length !== AES_BLOCK_BYTES) {
throw new Error('its initialisation vector is not one block');
}
return initializationVector;
}
function expectPbkdf2(keyDerivation, { salt, iterations }) {
expectIdentifier(keyDerivation, _asn1_object_identifiers_js__WEBPACK_IMPORTED_MODULE_0__ .W4);
const parameters = keyDerivation.readSequence();
keyDerivation.expectEnd();
if (Buffer.compare(parameters.readOctetString(), salt) !== 0)
throw new Error('it has another salt than its set');
if (parameters.readUnsignedInteger() !== BigInt(iterations)) {
throw new Error('it has another count of iterations than its set');
}
const pseudoRandomFunction = parameters.readSequence();
parameters.expectEnd();
expectIdentifier(pseudoRandomFunction, _asn1_object_identifiers_js__WEBPACK_IMPORTED_MODULE_0__ .XQ);
pseudoRandomFunction.readNull();
pseudoRandomFunction.expectEnd();
}
function expectIdentifier(reader, expected) {
const identifier = reader.readObjectIdentifier();
if (identifier !== expected)
throw new Error(`it uses the algorithm ${identifier} instead of ${expected}`);
}
}),
643:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
pkcs12Encoder: () => ( pkcs12Encoder)
});
var external_node_crypto_ = __webpack_require__(7598);
var failure = __webpack_require__(5856);
var asn1_encoder = __webpack_require__(8652);
var encrypted_private_key = __webpack_require__(1163);
var object_identifiers = __webpack_require__(8818);
;
function localKeyIdOf(certificate) {
return (0,external_node_crypto_.createHash)('sha1').update(certificate.raw).digest();
}
function encodeCertificateBag(encoder, certificate, attributes) {
const certBag = encoder.sequence(encoder.objectIdentifier(object_identifiers .Hv), encoder.explicit(0, encoder.octetString(certificate.raw)));
return encodeBag(encoder, object_identifiers .Sl, certBag, attributes);
}
function encodeShroudedKeyBag(encoder, algorithm, encryptedKey, attributes) {
const encryptedPrivateKey = (0,encrypted_private_key .Hu)(encoder, algorithm, encryptedKey);
return encodeBag(encoder, object_identifiers .ar, encryptedPrivateKey, attributes);
}
function encodeData(encoder, content) {
return encoder.sequence(encoder.objectIdentifier(object_identifiers .vN), encoder.explicit(0, encoder.octetString(content)));
}
function encodeEncryptedData(encoder, algorithm, encryptedContent) {
const encryptedContentInfo = encoder.sequence(encoder.objectIdentifier(object_identifiers .vN), algorithm, encoder.implicit(0, encryptedContent));
return encoder.sequence(encoder.objectIdentifier(object_identifiers .qg), encoder.explicit(0, encoder.sequence(encoder.integer(0), encryptedContentInfo)));
}
function encodeBag(encoder, type, value, attributes) {
const { friendlyName, localKeyId } = attributes;
const bag = encoder.sequence(encoder.objectIdentifier(type), encoder.explicit(0, value), encoder.setOf(encodeAttribute(encoder, object_identifiers .Ko, encoder.bmpString(friendlyName)), encodeAttribute(encoder, object_identifiers .Wo, encoder.octetString(localKeyId))));
return encoder.sequence(bag);
}
function encodeAttribute(encoder, type, value) {
return encoder.sequence(encoder.objectIdentifier(type), encoder.setOf(value));
}
var promises_ = __webpack_require__(8500);
;
const BLOCK_BYTES = 64;
const ITERATIONS_PER_TURN = 10_000;
const PURPOSES = { encryption: 1, 'initialization-vector': 2, mac: 3 };
async function derivePkcs12(password, derivation) {
const { hash: algorithm, purpose, salt, iterations, sizeBytes } = derivation;
const diversifier = Buffer.alloc(BLOCK_BYTES, PURPOSES[purpose]);
const input = Buffer.concat([fillBlocks(salt), fillBlocks(bmpOctets(password.reveal()))]);
const parts = [];
for (let size = 0; size < sizeBytes; size += parts.at(-1)?.length ?? 0) {
if (size > 0)
addToBlocks(input, parts.at(-1) ?? Buffer.of());
parts.push(await iterate(algorithm, Buffer.concat([diversifier, input]), iterations));
}
return Buffer.concat(parts).subarray(0, sizeBytes);
}
async function iterate(algorithm, text, iterations) {
let digest = text;
for (let iteration = 1; iteration <= iterations; iteration += 1) {
digest = (0,external_node_crypto_.hash)(algorithm, digest, 'buffer');
if (iteration % ITERATIONS_PER_TURN === 0)
await (0,promises_.setImmediate)();
}
return digest;
}
function addToBlocks(input, digest) {
const addend = Buffer.alloc(BLOCK_BYTES, digest);
for (let start = 0; start < input.length; start += BLOCK_BYTES) {
let carry = 1;
for (let index = BLOCK_BYTES - 1; index >= 0; index -= 1) {
const sum = input.readUInt8(start + index) + addend.readUInt8(index) + carry;
input.writeUInt8(sum & 0xff, start + index);
carry = sum >> 8;
}
}
}
function bmpOctets(text) {
return Buffer.from(`${text}\0`, 'utf16le').swap16();
}
function fillBlocks(octets) {
return Buffer.alloc(Math.ceil(octets.length / BLOCK_BYTES) * BLOCK_BYTES, octets);
}
;
const ITERATIONS = 10_000;
const SALT_BYTES = 8;
const KEY_BYTES = 24;
const pkcs12_compatible_BLOCK_BYTES = 8;
const MAC_KEY_BYTES = 20;
const compatibleScheme = {
newParts() {
const part = () => ({
salt: (0,external_node_crypto_.randomBytes)(SALT_BYTES),
vector: new Uint8Array(),
});
return { certificate: part(), key: part(), macSalt: (0,external_node_crypto_.randomBytes)(SALT_BYTES) };
},
async protect({ certificate, key, macSalt }, password) {
const [encryptCertificate, encryptKey, macKey] = await Promise.all([
cipherFor(password, certificate.salt),
cipherFor(password, key.salt),
derivePkcs12(password, { ...SHA1_DERIVATION, purpose: 'mac', salt: macSalt, sizeBytes: MAC_KEY_BYTES }),
]);
return {
encryptCertificate,
encryptKey,
mac: {
hash: object_identifiers .uu,
iterations: ITERATIONS,
digest: (contents) => (0,external_node_crypto_.createHmac)('sha1', macKey).update(contents).digest(),
},
};
},
};
const SHA1_DERIVATION = { hash: 'sha1', iterations: ITERATIONS };
async function cipherFor(password, salt) {
const from = { ...SHA1_DERIVATION, salt };
const [key, vector] = await Promise.all([
derivePkcs12(password, { ...from, purpose: 'encryption', sizeBytes: KEY_BYTES }),
derivePkcs12(password, { ...from, purpose: 'initialization-vector', sizeBytes: pkcs12_compatible_BLOCK_BYTES }),
]);
return (encoder, plaintext) => {
const cipher = (0,external_node_crypto_.createCipheriv)('des-ede3-cbc', key, vector);
const parameters = encoder.sequence(encoder.octetString(salt), encoder.integer(ITERATIONS));
return {
algorithm: encoder.sequence(encoder.objectIdentifier(object_identifiers .dX), parameters),
encrypted: Buffer.concat([cipher.update(plaintext), cipher.final()]),
};
};
}
var key_derivation = __webpack_require__(2176);
var pbes2 = __webpack_require__(8059);
;
const pkcs12_modern_ITERATIONS = 100_000;
const pkcs12_modern_SALT_BYTES = 16;
const pkcs12_modern_MAC_KEY_BYTES = 32;
const modernScheme = {
newParts() {
const salt = (0,external_node_crypto_.randomBytes)(pkcs12_modern_SALT_BYTES);
return {
certificate: { salt, vector: (0,external_node_crypto_.randomBytes)(pbes2 .om) },
key: { salt, vector: (0,external_node_crypto_.randomBytes)(pbes2 .om) },
macSalt: (0,external_node_crypto_.randomBytes)(pkcs12_modern_SALT_BYTES),
};
},
async protect({ certificate, key, macSalt }, password) {
const { salt } = certificate;
const [encryptionKey, macKey] = await Promise.all([
(0,key_derivation .H)(password, { salt, iterations: pkcs12_modern_ITERATIONS }),
derivePkcs12(password, {
hash: 'sha256',
purpose: 'mac',
salt: macSalt,
iterations: pkcs12_modern_ITERATIONS,
sizeBytes: pkcs12_modern_MAC_KEY_BYTES,
}),
]);
const encryptWith = (vector) => (encoder, plaintext) => ({
algorithm: (0,pbes2 .NY)(encoder, { salt, iterations: pkcs12_modern_ITERATIONS }, vector),
encrypted: (0,encrypted_private_key .w)(plaintext, encryptionKey, vector),
});
return {
encryptCertificate: encryptWith(certificate.vector),
encryptKey: encryptWith(key.vector),
mac: {
hash: object_identifiers .aD,
iterations: pkcs12_modern_ITERATIONS,
digest: (contents) => (0,external_node_crypto_.createHmac)('sha256', macKey).update(contents).digest(),
},
};
},
};
var der_reader = __webpack_require__(1497);
;
const EXPLICIT_0 = 0xa0;
function readPkcs12RandomParts(bytes) {
const pfx = new der_reader .l(bytes).readSequence();
pfx.readUnsignedInteger();
const safes = dataIn(pfx).readSequence();
const [certificate, key] = [cipherOfCertificate(safes), cipherOfKey(safes)];
const mac = pfx.readSequence();
mac.readSequence();
return { certificate, key, macSalt: mac.readOctetString() };
}
function dataIn(reader) {
return new der_reader .l(contentIn(reader).readOctetString());
}
function contentIn(reader) {
const info = reader.readSequence();
info.readObjectIdentifier();
return info.readConstructed(EXPLICIT_0);
}
function cipherOfCertificate(safes) {
const encrypted = contentIn(safes).readSequence();
encrypted.readUnsignedInteger();
const info = encrypted.readSequence();
info.readObjectIdentifier();
return cipherIn(info.readSequence());
}
function cipherOfKey(safes) {
const shrouded = contentIn(dataIn(safes).readSequence()).readSequence();
return cipherIn(shrouded.readSequence());
}
function cipherIn(algorithm) {
const identifier = algorithm.readObjectIdentifier();
const parameters = algorithm.readSequence();
if (identifier === object_identifiers .dX)
return { salt: parameters.readOctetString(), vector: new Uint8Array() };
const derivation = parameters.readSequence();
derivation.readObjectIdentifier();
const salt = derivation.readSequence().readOctetString();
const cipher = parameters.readSequence();
cipher.readObjectIdentifier();
return { salt, vector: cipher.readOctetString() };
}
var private_key_reader = __webpack_require__(3943);
;
const SCHEMES = { modern: modernScheme, compatible: compatibleScheme };
const pkcs12Encoder = {
async encode(pair, form, password) {
if (password.reveal() === '') {
throw new failure .HR('invalid-input', 'an empty password does not protect a PKCS#12 file');
}
return encodeWith(SCHEMES[form.encryption].newParts(), pair, form, password);
},
async hasEncoded(bytes, pair, form, password) {
try {
const parts = readPkcs12RandomParts(bytes);
return Buffer.compare(bytes, await encodeWith(parts, pair, form, password)) === 0;
}
catch {
return false;
}
},
};
async function encodeWith(parts, pair, { encryption, friendlyName }, password) {
const [encoder, protection] = await Promise.all([
(0,asn1_encoder .A)(),
SCHEMES[encryption].protect(parts, password),
]);
const contents = encodeAuthenticatedSafe(encoder, pair, friendlyName, protection);
return encoder.toDer(encodePfx(encoder, contents, protection, parts));
}
function encodeAuthenticatedSafe(encoder, pair, friendlyName, protection) {
const certificate = new external_node_crypto_.X509Certificate(pair.certificate.pem);
const attributes = { friendlyName, localKeyId: localKeyIdOf(certificate) };
const certificateBag = encoder.toDer(encodeCertificateBag(encoder, certificate, attributes));
const forCertificate = protection.encryptCertificate(encoder, certificateBag);
const pkcs8 = (0,private_key_reader .$k)(pair.privateKey.reveal()).export({ type: 'pkcs8', format: 'der' });
const forKey = protection.encryptKey(encoder, pkcs8);
pkcs8.fill(0);
const keyBag = encodeShroudedKeyBag(encoder, forKey.algorithm, forKey.encrypted, attributes);
return encoder.toDer(encoder.sequence(encodeEncryptedData(encoder, forCertificate.algorithm, forCertificate.encrypted), encodeData(encoder, encoder.toDer(keyBag))));
}
function encodePfx(encoder, contents, { mac }, { macSalt }) {
const digestInfo = encoder.sequence(encoder.sequence(encoder.objectIdentifier(mac.hash), encoder.null()), encoder.octetString(mac.digest(contents)));
const macData = encoder.sequence(digestInfo, encoder.octetString(macSalt), encoder.integer(mac.iterations));
return encoder.sequence(encoder.integer(3), encodeData(encoder, contents), macData);
}
})
};

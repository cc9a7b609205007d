export const id = 5428;
export const ids = [5428];
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
5428:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
createKeyring: () => ( createKeyring)
});
var external_node_crypto_ = __webpack_require__(7598);
var failure = __webpack_require__(5856);
var asn1_encoder = __webpack_require__(8652);
var key_derivation = __webpack_require__(2176);
var manifest = __webpack_require__(5216);
var encrypted_private_key = __webpack_require__(1163);
var pbes2 = __webpack_require__(8059);
var pem = __webpack_require__(6700);
var private_key_reader = __webpack_require__(3943);
;
const LABEL = 'ENCRYPTED PRIVATE KEY';
const KEY_CHECK_BYTES = 8;
const PURPOSE = {
proof: 'certkeep set proof v1',
keyCheck: 'certkeep key check v1',
userFiles: 'certkeep user files v1',
};
function createSetKey(key, derivation, { passphrase, isCurrent }) {
const proofKey = hmac(key, PURPOSE.proof);
const prove = (checksums) => hmac(proofKey, checksums).toString('hex');
return {
record: recordOf(key, derivation),
isCurrent,
passphrase,
prove,
proves: (checksums, proof) => areEqual(prove(checksums), proof),
seal: (privateKey) => seal(privateKey, key, derivation),
open: (sealedPem) => Promise.try(set_key_open, sealedPem, key, derivation),
digestFiles: (files) => hmac(hmac(key, PURPOSE.userFiles), formatIdentities(files)).toString('hex'),
};
}
function areEqual(expected, given) {
const [left, right] = [Buffer.from(expected), Buffer.from(given)];
return left.length === right.length && (0,external_node_crypto_.timingSafeEqual)(left, right);
}
function recordOf(key, { salt, iterations }) {
const keyCheck = hmac(key, PURPOSE.keyCheck).subarray(0, KEY_CHECK_BYTES).toString('hex');
return { version: manifest .Aq, salt: Buffer.from(salt).toString('hex'), iterations, keyCheck };
}
function hmac(key, text) {
return (0,external_node_crypto_.createHmac)('sha256', key).update(text, 'utf8').digest();
}
function formatIdentities(files) {
return files
.toSorted((some, other) => (some.path < other.path ? -1 : 1))
.map(({ path, mode, sha256 }) => `${JSON.stringify([path, mode, sha256])}\n`)
.join('');
}
async function seal(privateKey, key, derivation) {
const encoder = await (0,asn1_encoder .A)();
const initializationVector = (0,external_node_crypto_.randomBytes)(pbes2 .om);
const pkcs8 = (0,private_key_reader .xB)(privateKey).export({ type: 'pkcs8', format: 'der' });
try {
const algorithm = (0,pbes2 .NY)(encoder, derivation, initializationVector);
const encryptedData = (0,encrypted_private_key .w)(pkcs8, key, initializationVector);
return (0,pem .TS)(LABEL, encoder.toDer((0,encrypted_private_key .Hu)(encoder, algorithm, encryptedData)));
}
finally {
pkcs8.fill(0);
}
}
function set_key_open(sealedPem, key, derivation) {
const der = onlySealedBlockIn(sealedPem);
try {
return decryptKey((0,encrypted_private_key .y7)(der, derivation), key);
}
catch (error) {
throw new failure .HR('invalid', `the sealed private key cannot be opened: ${(0,failure .bD)(error)}`, {
cause: error,
});
}
}
function decryptKey(encrypted, key) {
let pkcs8 = null;
try {
pkcs8 = (0,encrypted_private_key .Yc)(encrypted, key);
return (0,private_key_reader .D7)(pkcs8);
}
catch {
throw new Error('what is in it is no private key; it was changed, or sealed with another passphrase');
}
finally {
pkcs8?.fill(0);
}
}
function onlySealedBlockIn(text) {
const [block, second] = (0,pem .Sq)(text);
if (block === undefined)
throw invalid(`there is no sealed private key in it: ${(0,pem .$N)(text)}`);
if (second !== undefined)
throw invalid('there is more in it than one sealed private key');
if (block.label !== LABEL)
throw invalid('what it holds is not a sealed private key');
return block.der;
}
function invalid(message) {
return new failure .HR('invalid', message);
}
;
const ITERATIONS = 600_000;
const SALT_BYTES = 16;
const MAX_UNOPENED_SALTS = 16;
function createKeyring({ passphrase = null, previousPassphrase = null }) {
const current = keysOf(passphrase, true);
const search = new KeySearch([current, keysOf(previousPassphrase, false)]);
const inTurn = createTurns();
let sealing = null;
return {
hasPassphrase: current !== null,
hasPreviousPassphrase: previousPassphrase !== null,
unlock: (record) => inTurn(async () => {
const key = await search.find(record);
if (key?.isCurrent === true)
sealing ??= key;
return key;
}),
anticipate: (derivation) => {
if (current !== null && derivation.iterations === ITERATIONS)
inTurn(() => current.derive(derivationOf(derivation))).catch(() => undefined);
},
sealing: () => inTurn(async () => {
if (current === null)
throw new failure .HR('invalid-input', 'there is no passphrase to seal with');
sealing ??= await newSealingKey(current);
return sealing;
}),
};
}
class KeySearch {
#passphrases;
#derived = new Set();
#unopened = new Set();
constructor(passphrases) {
this.#passphrases = passphrases.filter((keys) => keys !== null);
}
async find(record) {
if (this.#passphrases.length === 0)
return null;
const derivation = derivationOf(record);
const name = nameOf(derivation);
if (!this.#derived.has(name) && this.#unopened.size >= MAX_UNOPENED_SALTS)
throw tooManyUnopened();
this.#derived.add(name);
for (const keys of this.#passphrases) {
const key = await keys.derive(derivation);
if (areEqual(key.record.keyCheck, record.keyCheck))
return key;
}
this.#unopened.add(name);
return null;
}
}
class PassphraseKeys {
#origin;
#keys = new Map();
constructor(origin) {
this.#origin = origin;
}
async derive(derivation) {
const name = nameOf(derivation);
const known = this.#keys.get(name);
if (known !== undefined)
return known;
const bytes = await (0,key_derivation .H)(this.#origin.passphrase, derivation);
const key = createSetKey(bytes, derivation, this.#origin);
this.#keys.set(name, key);
return key;
}
}
function keysOf(passphrase, isCurrent) {
if (passphrase === null)
return null;
if (passphrase.reveal() === '')
throw new failure .HR('invalid-input', 'an empty passphrase protects nothing');
return new PassphraseKeys({ passphrase, isCurrent });
}
async function newSealingKey(current) {
const derivation = { salt: (0,external_node_crypto_.randomBytes)(SALT_BYTES), iterations: ITERATIONS };
const [key] = await Promise.all([current.derive(derivation), (0,asn1_encoder .A)()]);
return key;
}
function createTurns() {
let last = Promise.resolve();
return (work) => {
const result = last.then(work);
last = result.catch(() => undefined);
return result;
};
}
function derivationOf({ salt, iterations }) {
return { salt: Buffer.from(salt, 'hex'), iterations };
}
function nameOf({ salt, iterations }) {
return `${Buffer.from(salt).toString('hex')} ${iterations}`;
}
function tooManyUnopened() {
return new failure .HR('unreadable', `The passphrase opens none of ${MAX_UNOPENED_SALTS} backup sets that were sealed with others, and there are more. ` +
'Compare the secret with your copy. If it was changed, set previous-passphrase to the old one. Delete sets only if you are sure that nobody of yours stored them.');
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
})
};

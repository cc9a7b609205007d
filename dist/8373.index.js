export const id = 8373;
export const ids = [8373];
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
8373:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
createCertificateIssuer: () => ( createCertificateIssuer)
});
var external_node_crypto_ = __webpack_require__(7598);
var failure = __webpack_require__(5856);
var renewal = __webpack_require__(2957);
var asn1_encoder = __webpack_require__(8652);
var certificate_der = __webpack_require__(1116);
var elliptic_key = __webpack_require__(9388);
var key_type = __webpack_require__(3478);
var pem = __webpack_require__(6700);
var pair_proof = __webpack_require__(5584);
var private_key_reader = __webpack_require__(3943);
var object_identifiers = __webpack_require__(8818);
;
function signatureAlgorithmOf(keyType) {
switch (keyType) {
case 'rsa-2048':
case 'rsa-3072':
case 'rsa-4096':
return { objectIdentifier: object_identifiers .CF, digest: 'sha256', hasNullParameters: true };
case 'ecdsa-p256':
return { objectIdentifier: object_identifiers .i9, digest: 'sha256', hasNullParameters: false };
case 'ecdsa-p384':
return { objectIdentifier: object_identifiers .WN, digest: 'sha384', hasNullParameters: false };
case 'ed25519':
return { objectIdentifier: object_identifiers .OF, digest: null, hasNullParameters: false };
}
}
function encodeSignatureAlgorithm(encoder, algorithm) {
const identifier = encoder.objectIdentifier(algorithm.objectIdentifier);
return algorithm.hasNullParameters
? encoder.sequence(identifier, encoder.null())
: encoder.sequence(identifier);
}
function signMessage(algorithm, message, key) {
return (0,external_node_crypto_.sign)(algorithm.digest, message, key);
}
var external_node_net_ = __webpack_require__(7030);
var subject_alternative_name = __webpack_require__(9082);
;
function encodeGeneralName(encoder, name) {
switch (name.type) {
case 'email':
return encoder.implicit(1, ia5Octets(name));
case 'DNS':
return encoder.implicit(2, ia5Octets(name));
case 'URI':
return encoder.implicit(6, ia5Octets(name));
case 'IP':
return encoder.implicit(7, addressOctets(name.value));
}
}
function addressOctets(text) {
const address = (0,subject_alternative_name .Z5)(text);
if ((0,external_node_net_.isIPv4)(address))
return Uint8Array.from(address.split('.'), Number);
const [head = '', tail = ''] = address.split('::');
const before = groupsOf(head);
const after = groupsOf(tail);
const zeros = Array.from({ length: 8 - before.length - after.length }, () => 0);
return Uint8Array.from([...before, ...zeros, ...after].flatMap((group) => [group >> 8, group & 0xff]));
}
function groupsOf(text) {
return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
}
function ia5Octets(name) {
if (!/^[\x21-\x7e]+$/.test(name.value))
throw new Error(`"${name.value}" cannot be a ${name.type} name`);
return Buffer.from(name.value, 'latin1');
}
var extended_key_usage = __webpack_require__(7277);
;
const DIGITAL_SIGNATURE = 0x80;
const KEY_ENCIPHERMENT = 0x20;
const KEY_AGREEMENT = 0x08;
function encodeExtensions(encoder, values) {
const { subjectAlternativeNames, keyIdentifier } = values;
return encoder.sequence(...purposeOf(encoder, values), ...encodeAlternativeNames(encoder, subjectAlternativeNames), encodeExtension(encoder, object_identifiers .RD, encoder.octetString(keyIdentifier)), encodeExtension(encoder, object_identifiers ._, encoder.sequence(encoder.implicit(0, keyIdentifier))));
}
const purposes = new Map();
function purposeOf(encoder, { keyType, usages }) {
const key = [keyType, ...usages].join();
const known = purposes.get(key);
if (known !== undefined)
return known;
const encoded = [
encodeExtension(encoder, object_identifiers .AU, encoder.sequence(), true),
encodeExtension(encoder, object_identifiers .CC, encodeKeyUsage(encoder, keyUsageBits(keyType, usages)), true),
...encodeExtendedKeyUsage(encoder, usages),
].map((extension) => encoder.encoded(encoder.toDer(extension)));
purposes.set(key, encoded);
return encoded;
}
function keyUsageBits(keyType, usages) {
const isForEmail = usages.includes('email-protection');
switch (keyType) {
case 'rsa-2048':
case 'rsa-3072':
case 'rsa-4096':
return isForEmail || usages.includes('server-auth')
? DIGITAL_SIGNATURE | KEY_ENCIPHERMENT
: DIGITAL_SIGNATURE;
case 'ecdsa-p256':
case 'ecdsa-p384':
return isForEmail ? DIGITAL_SIGNATURE | KEY_AGREEMENT : DIGITAL_SIGNATURE;
case 'ed25519':
return DIGITAL_SIGNATURE;
}
}
function encodeKeyUsage(encoder, bits) {
const unusedBits = 31 - Math.clz32(bits & -bits);
return encoder.bitString(Uint8Array.of(bits), unusedBits);
}
function encodeExtendedKeyUsage(encoder, usages) {
if (usages.length === 0)
return [];
const identifiers = usages.map((usage) => encoder.objectIdentifier((0,extended_key_usage .K)(usage)));
return [encodeExtension(encoder, object_identifiers .Ql, encoder.sequence(...identifiers))];
}
function encodeAlternativeNames(encoder, names) {
if (names.length === 0)
return [];
const generalNames = names.map((name) => encodeGeneralName(encoder, name));
return [encodeExtension(encoder, object_identifiers .RN, encoder.sequence(...generalNames))];
}
function encodeExtension(encoder, identifier, value, isCritical = false) {
return encoder.sequence(encoder.objectIdentifier(identifier), ...(isCritical ? [encoder.boolean(true)] : []), encoder.octetString(encoder.toDer(value)));
}
var der_reader = __webpack_require__(1497);
;
function encodeDistinguishedName(encoder, subject) {
const fields = [
...(subject.country === undefined ? [] : [[object_identifiers .DH, encoder.printableString(subject.country)]]),
...encodeField(encoder, object_identifiers .c4, subject.state),
...encodeField(encoder, object_identifiers .ig, subject.locality),
...encodeField(encoder, object_identifiers .A_, subject.organization),
...encodeField(encoder, object_identifiers .E_, subject.organizationalUnit),
...encodeField(encoder, object_identifiers .E4, subject.commonName),
];
return encoder.sequence(...fields.map(([type, value]) => encoder.setOf(encoder.sequence(encoder.objectIdentifier(type), value))));
}
function encodeField(encoder, type, text) {
return text === undefined ? [] : [[type, encoder.utf8String(text)]];
}
;
function encodeTbsCertificate(encoder, specification, validity, signatureAlgorithm, subjectPublicKeyInfo) {
const name = encodeDistinguishedName(encoder, specification.subject);
const { keyType, usages, subjectAlternativeNames } = specification;
const keyIdentifier = keyIdentifierOf(subjectPublicKeyInfo);
return encoder.sequence(encoder.explicit(0, encoder.integer(2)), encoder.positiveInteger(newSerialNumber()), signatureAlgorithm, name, encoder.sequence(encoder.time(validity.notBefore), encoder.time(validity.notAfter)), name, encoder.encoded(subjectPublicKeyInfo), encoder.explicit(3, encodeExtensions(encoder, { keyType, usages, subjectAlternativeNames, keyIdentifier })));
}
function keyIdentifierOf(subjectPublicKeyInfo) {
const fields = new der_reader .l(subjectPublicKeyInfo).readSequence();
fields.readSequence();
const subjectPublicKey = fields.read(der_reader .p.bitString);
return (0,external_node_crypto_.hash)('sha1', subjectPublicKey.subarray(1), 'buffer');
}
const SERIAL_OCTETS = 16;
const DRAWN_SERIALS = 32;
let random = Buffer.alloc(0);
function newSerialNumber() {
if (random.length < SERIAL_OCTETS)
random = (0,external_node_crypto_.randomBytes)(DRAWN_SERIALS * SERIAL_OCTETS);
const octets = random.subarray(0, SERIAL_OCTETS);
random = random.subarray(SERIAL_OCTETS);
octets[0] = (octets.readUInt8() % 0x7f) + 1;
return octets;
}
;
function createCertificateIssuer(makeKey) {
return {
async issue(specification, now, privateKey) {
const { keyType, validityDays } = specification;
const givenKey = privateKey === undefined ? null : keyOfType(keyType, privateKey);
const [key, encoder] = await Promise.all([givenKey ?? makeKey(keyType), (0,asn1_encoder .A)()]);
const text = textOf(key);
const validity = (0,renewal .DM)(now, validityDays);
const publicKeyInfo = publicKeyInfoOf(key, text);
const der = encodeCertificate(encoder, specification, validity, key, publicKeyInfo);
return provedPair(der, text);
},
};
}
const certificateIssuer = createCertificateIssuer(key_type .An);
function textOf(key) {
const der = (0,elliptic_key .NY)(key);
if (der === null)
return (0,private_key_reader .xu)(key);
try {
return (0,private_key_reader .D7)(der);
}
finally {
der.fill(0);
}
}
function publicKeyInfoOf(key, text) {
const computed = (0,private_key_reader .tn)(text);
return computed === null
? (0,external_node_crypto_.createPublicKey)(key).export({ type: 'spki', format: 'der' })
: (0,elliptic_key .W7)(computed);
}
function encodeCertificate(encoder, specification, validity, key, subjectPublicKeyInfo) {
const algorithm = signatureAlgorithmOf(specification.keyType);
const signatureAlgorithm = encodeSignatureAlgorithm(encoder, algorithm);
const tbsCertificate = encoder.toDer(encodeTbsCertificate(encoder, specification, validity, signatureAlgorithm, subjectPublicKeyInfo));
const signature = signMessage(algorithm, tbsCertificate, key);
return encoder.toDer(encoder.sequence(encoder.encoded(tbsCertificate), signatureAlgorithm, encoder.bitString(signature)));
}
function keyOfType(keyType, privateKey) {
const key = (0,private_key_reader .$k)(privateKey.reveal());
if ((0,key_type .zj)(key) !== keyType) {
throw new failure .HR('invalid-input', `The private key to be reused is ${(0,key_type .Rx)(key)}, but key-type asks for ${keyType}. ` +
'Set reuse-key to false to get a new key, or key-type to the kind of the old one.');
}
return key;
}
function provedPair(der, privateKey) {
const certificate = (0,certificate_der .w)(der);
if (certificate.pem.length > pem .Gt)
throw new failure .HR('invalid-input', `The certificate would be ${certificate.pem.length} characters long, and at most ${pem .Gt} can be read again. Give fewer or shorter subject-alternative-names.`);
if (!certificate.isSelfSigned || !(0,pair_proof .q)(certificate, privateKey)) {
throw new Error('the certificate just made does not verify with its own key; it was thrown away');
}
return { certificate, privateKey };
}
})
};

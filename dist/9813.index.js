export const id = 9813;
export const ids = [9813];
export const modules = {
9813:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
parsePublicFile: () => ( parsePublicFile)
});
var certificate_der = __webpack_require__(1116);
var der_reader = __webpack_require__(1497);
var certificate_fields = __webpack_require__(2891);
;
const MAX_RSA_BYTES = 1024;
const MAX_ELLIPTIC_BYTES = 160;
const LONGEST = [
[/^1\.2\.840\.113549\.1\.1\.\d+$/, MAX_RSA_BYTES],
[/^1\.2\.840\.10045\.4\.(?:1|3\.\d+)$/, MAX_ELLIPTIC_BYTES],
[/^1\.3\.101\.11[23]$/, MAX_ELLIPTIC_BYTES],
];
function hasPlainSignature(certificate) {
const fields = new der_reader .l(certificate).readSequence();
const tbsCertificate = fields.readSequence();
const algorithm = fields.read(der_reader .p.sequence);
const signature = fields.read(der_reader .p.bitString);
fields.expectEnd();
(0,certificate_fields .V)(tbsCertificate);
if (!Buffer.from(algorithm).equals(tbsCertificate.read(der_reader .p.sequence)))
return false;
return signature.length - 1 <= longestOf(new der_reader .l(algorithm).readObjectIdentifier());
}
function longestOf(identifier) {
return LONGEST.find(([form]) => form.test(identifier))?.[1] ?? -1;
}
;
const CONSTRUCTED = 0x20;
const END_OF_CONTENTS = 0x00;
const BOOLEAN = 0x01;
const SET = 0x31;
function isStrictDer(bytes) {
const open = [new der_reader .l(bytes)];
try {
for (let reader = open.at(-1); reader !== undefined; reader = open.at(-1)) {
if (reader.nextTag === null) {
open.pop();
continue;
}
const { tag, contents } = reader.readElement();
if (!hasStrictForm(tag, contents))
return false;
if ((tag & CONSTRUCTED) !== 0)
open.push(new der_reader .l(contents));
}
return true;
}
catch {
return false;
}
}
function hasStrictForm(tag, contents) {
const [first = 0, second] = contents;
switch (tag) {
case END_OF_CONTENTS:
return false;
case BOOLEAN:
return contents.length === 1 && (first === 0x00 || first === 0xff);
case der_reader .p.integer:
return contents.length > 0 && !isPadded(first, second);
case der_reader .p.bitString:
return hasZeroPadding(first, contents);
case der_reader .p.null:
return contents.length === 0;
default:
return isConstructedAsItMust(tag);
}
}
function isPadded(first, second) {
if (second === undefined)
return false;
return first === (second < 0x80 ? 0x00 : 0xff);
}
function hasZeroPadding(unusedBits, contents) {
if (contents.length < 2)
return contents.length === 1 && unusedBits === 0;
const last = contents.at(-1) ?? 0;
return unusedBits <= 7 && (last & ((1 << unusedBits) - 1)) === 0;
}
function isConstructedAsItMust(tag) {
const isUniversal = (tag & 0xc0) === 0;
if (!isUniversal)
return true;
const isCollection = (tag | CONSTRUCTED) === der_reader .p.sequence || (tag | CONSTRUCTED) === SET;
return isCollection === ((tag & CONSTRUCTED) !== 0);
}
;
const MAX_FILE_BYTES = 4 * 1024 * 1024;
const BEGIN = '-----BEGIN CERTIFICATE-----';
const END = '-----END CERTIFICATE-----';
const WHITE_SPACE = ' \t\r\n';
function parsePublicFile(bytes) {
if (bytes.length > MAX_FILE_BYTES)
return null;
try {
return bytes[0] === der_reader .p.sequence ? [readExactly(bytes)] : readPemFile(bytes);
}
catch {
return null;
}
}
function readPemFile(bytes) {
const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
const certificates = [];
for (let at = skipWhiteSpace(text, 0); at < text.length;) {
const bodyStart = at + BEGIN.length;
const bodyEnd = text.indexOf('-', bodyStart);
if (!text.startsWith(BEGIN, at) || bodyEnd === -1 || !text.startsWith(END, bodyEnd))
return null;
certificates.push(readExactly(decodeExactly(text.slice(bodyStart, bodyEnd))));
at = skipWhiteSpace(text, bodyEnd + END.length);
}
return certificates.length === 0 ? null : certificates;
}
function skipWhiteSpace(text, start) {
let at = start;
while (at < text.length && WHITE_SPACE.includes(text.charAt(at)))
at += 1;
return at;
}
function decodeExactly(body) {
const base64 = body.replaceAll(/[ \t\r\n]+/g, '');
const der = Buffer.from(base64, 'base64');
if (der.toString('base64') !== base64)
throw new Error('a block is not the base64 of its bytes');
return der;
}
function readExactly(der) {
const certificate = (0,certificate_der .w)(der);
if (!isStrictDer(der))
throw new Error('a certificate is not in DER');
if (!hasPlainSignature(der))
throw new Error('something else may be in the place of a signature');
return certificate;
}
})
};

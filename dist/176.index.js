export const id = 176;
export const ids = [176];
export const modules = {

/***/ 37176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pkcs12Encoder: () => (/* binding */ pkcs12Encoder)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/domain/failure.js
var failure = __webpack_require__(25856);
// EXTERNAL MODULE: ./build/src/adapters/crypto/asn1-encoder.js
var asn1_encoder = __webpack_require__(78596);
// EXTERNAL MODULE: ./build/src/adapters/crypto/encrypted-private-key.js
var encrypted_private_key = __webpack_require__(64826);
// EXTERNAL MODULE: ./build/src/adapters/crypto/key-derivation.js
var key_derivation = __webpack_require__(86551);
// EXTERNAL MODULE: ./build/src/adapters/crypto/object-identifiers.js
var object_identifiers = __webpack_require__(41962);
// EXTERNAL MODULE: ./build/src/adapters/crypto/pbes2.js
var pbes2 = __webpack_require__(21666);
;// CONCATENATED MODULE: ./build/src/adapters/crypto/pkcs12-bags.js



function localKeyIdOf(certificate) {
    return (0,external_node_crypto_.createHash)('sha1').update(certificate.raw).digest();
}
function encodeCertificateBag(encoder, certificate, attributes) {
    const certBag = encoder.sequence(encoder.objectIdentifier(object_identifiers/* X509_CERTIFICATE */.Hv), encoder.explicit(0, encoder.octetString(certificate.raw)));
    return encodeBag(encoder, object_identifiers/* CERT_BAG */.Sl, certBag, attributes);
}
function encodeShroudedKeyBag(encoder, algorithm, encryptedKey, attributes) {
    const encryptedPrivateKey = (0,encrypted_private_key/* encodeEncryptedPrivateKey */.Hu)(encoder, algorithm, encryptedKey);
    return encodeBag(encoder, object_identifiers/* PKCS8_SHROUDED_KEY_BAG */.ar, encryptedPrivateKey, attributes);
}
function encodeData(encoder, content) {
    return encoder.sequence(encoder.objectIdentifier(object_identifiers/* DATA */.vN), encoder.explicit(0, encoder.octetString(content)));
}
function encodeEncryptedData(encoder, algorithm, encryptedContent) {
    const encryptedContentInfo = encoder.sequence(encoder.objectIdentifier(object_identifiers/* DATA */.vN), algorithm, encoder.implicit(0, encryptedContent));
    return encoder.sequence(encoder.objectIdentifier(object_identifiers/* ENCRYPTED_DATA */.qg), encoder.explicit(0, encoder.sequence(encoder.integer(0), encryptedContentInfo)));
}
function encodeBag(encoder, type, value, attributes) {
    const { friendlyName, localKeyId } = attributes;
    const bag = encoder.sequence(encoder.objectIdentifier(type), encoder.explicit(0, value), encoder.setOf(encodeAttribute(encoder, object_identifiers/* FRIENDLY_NAME */.Ko, encoder.bmpString(friendlyName)), encodeAttribute(encoder, object_identifiers/* LOCAL_KEY_ID */.Wo, encoder.octetString(localKeyId))));
    return encoder.sequence(bag);
}
function encodeAttribute(encoder, type, value) {
    return encoder.sequence(encoder.objectIdentifier(type), encoder.setOf(value));
}

// EXTERNAL MODULE: ./build/src/adapters/crypto/der-reader.js
var der_reader = __webpack_require__(86113);
;// CONCATENATED MODULE: ./build/src/adapters/crypto/pkcs12-random-parts.js

const EXPLICIT_0 = 0xa0;
function readPkcs12RandomParts(bytes) {
    const pfx = new der_reader/* DerReader */.l(bytes).readSequence();
    pfx.readUnsignedInteger();
    const safes = dataIn(pfx).readSequence();
    const [certificate, key] = [cipherOfCertificate(safes), cipherOfKey(safes)];
    const mac = pfx.readSequence();
    mac.readSequence();
    return {
        encryptionSalt: certificate.salt,
        macSalt: mac.readOctetString(),
        certificateVector: certificate.vector,
        keyVector: key.vector,
    };
}
function dataIn(reader) {
    return new der_reader/* DerReader */.l(contentIn(reader).readOctetString());
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
    algorithm.readObjectIdentifier();
    const parameters = algorithm.readSequence();
    const derivation = parameters.readSequence();
    derivation.readObjectIdentifier();
    const salt = derivation.readSequence().readOctetString();
    const cipher = parameters.readSequence();
    cipher.readObjectIdentifier();
    return { salt, vector: cipher.readOctetString() };
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/src/adapters/crypto/pkcs12-mac-key.js


const BLOCK_BYTES = 64;
const MAC_PURPOSE = 3;
const ITERATIONS_PER_TURN = 10_000;
async function derivePkcs12MacKey(password, salt, iterations) {
    const purpose = Buffer.alloc(BLOCK_BYTES, MAC_PURPOSE);
    let key = Buffer.concat([purpose, fillBlocks(salt), fillBlocks(bmpOctets(password.reveal()))]);
    for (let iteration = 1; iteration <= iterations; iteration += 1) {
        key = (0,external_node_crypto_.hash)('sha256', key, 'buffer');
        if (iteration % ITERATIONS_PER_TURN === 0)
            await (0,promises_.setImmediate)();
    }
    return key;
}
function bmpOctets(text) {
    return Buffer.from(`${text}\0`, 'utf16le').swap16();
}
function fillBlocks(octets) {
    return Buffer.alloc(Math.ceil(octets.length / BLOCK_BYTES) * BLOCK_BYTES, octets);
}

// EXTERNAL MODULE: ./build/src/adapters/crypto/private-key-reader.js
var private_key_reader = __webpack_require__(78427);
;// CONCATENATED MODULE: ./build/src/adapters/crypto/pkcs12-encoder.js











const ITERATIONS = 100_000;
const SALT_BYTES = 16;
const pkcs12Encoder = {
    async encode(pair, friendlyName, password) {
        if (password.reveal() === '') {
            throw new failure/* Failure */.HR('invalid-input', 'an empty password does not protect a PKCS#12 file');
        }
        return encodeWith(newRandomParts(), pair, friendlyName, password);
    },
    async hasEncoded(bytes, pair, friendlyName, password) {
        try {
            const parts = readPkcs12RandomParts(bytes);
            return Buffer.compare(bytes, await encodeWith(parts, pair, friendlyName, password)) === 0;
        }
        catch {
            return false;
        }
    },
};
async function encodeWith(parts, pair, friendlyName, password) {
    const [encoder, keys] = await Promise.all([(0,asn1_encoder/* loadAsn1Encoder */.A)(), deriveFileKeys(parts, password)]);
    const contents = encodeAuthenticatedSafe(encoder, pair, friendlyName, keys);
    return encoder.toDer(encodePfx(encoder, contents, keys));
}
function newRandomParts() {
    return {
        encryptionSalt: (0,external_node_crypto_.randomBytes)(SALT_BYTES),
        macSalt: (0,external_node_crypto_.randomBytes)(SALT_BYTES),
        certificateVector: (0,external_node_crypto_.randomBytes)(pbes2/* AES_BLOCK_BYTES */.om),
        keyVector: (0,external_node_crypto_.randomBytes)(pbes2/* AES_BLOCK_BYTES */.om),
    };
}
async function deriveFileKeys(parts, password) {
    const { encryptionSalt, macSalt } = parts;
    const [encryptionKey, macKey] = await Promise.all([
        (0,key_derivation/* deriveKey */.H)(password, { salt: encryptionSalt, iterations: ITERATIONS }),
        derivePkcs12MacKey(password, macSalt, ITERATIONS),
    ]);
    return { ...parts, encryptionKey, macKey };
}
function encodeAuthenticatedSafe(encoder, pair, friendlyName, keys) {
    const certificate = new external_node_crypto_.X509Certificate(pair.certificate.pem);
    const attributes = { friendlyName, localKeyId: localKeyIdOf(certificate) };
    const certificateBag = encoder.toDer(encodeCertificateBag(encoder, certificate, attributes));
    const forCertificate = encryptUnder(encoder, keys, certificateBag, keys.certificateVector);
    const pkcs8 = (0,private_key_reader/* readPrivateKey */.$k)(pair.privateKey.reveal()).export({ type: 'pkcs8', format: 'der' });
    const forKey = encryptUnder(encoder, keys, pkcs8, keys.keyVector);
    pkcs8.fill(0);
    const keyBag = encodeShroudedKeyBag(encoder, forKey.algorithm, forKey.encrypted, attributes);
    return encoder.toDer(encoder.sequence(encodeEncryptedData(encoder, forCertificate.algorithm, forCertificate.encrypted), encodeData(encoder, encoder.toDer(keyBag))));
}
function encryptUnder(encoder, keys, plaintext, initializationVector) {
    return {
        algorithm: (0,pbes2/* encodePbes2 */.NY)(encoder, { salt: keys.encryptionSalt, iterations: ITERATIONS }, initializationVector),
        encrypted: (0,encrypted_private_key/* encrypt */.w)(plaintext, keys.encryptionKey, initializationVector),
    };
}
function encodePfx(encoder, contents, keys) {
    const digest = (0,external_node_crypto_.createHmac)('sha256', keys.macKey).update(contents).digest();
    const digestInfo = encoder.sequence(encoder.sequence(encoder.objectIdentifier(object_identifiers/* SHA256 */.aD), encoder.null()), encoder.octetString(digest));
    const macData = encoder.sequence(digestInfo, encoder.octetString(keys.macSalt), encoder.integer(ITERATIONS));
    return encoder.sequence(encoder.integer(3), encodeData(encoder, contents), macData);
}


/***/ })

};

"""Reads certificates with Python's cryptography, and prints what it sees as one line of JSON for each.

In every line of the standard input stand a name, a time and, where a key was sealed, the passphrase.
"""

import json
import sys
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import ExtensionOID, NameOID

ATTRIBUTES = {
    NameOID.COUNTRY_NAME: "C",
    NameOID.STATE_OR_PROVINCE_NAME: "ST",
    NameOID.LOCALITY_NAME: "L",
    NameOID.ORGANIZATION_NAME: "O",
    NameOID.ORGANIZATIONAL_UNIT_NAME: "OU",
    NameOID.COMMON_NAME: "CN",
}
KEY_USAGES = {
    "digitalSignature": "digital_signature",
    "nonRepudiation": "content_commitment",
    "keyEncipherment": "key_encipherment",
    "dataEncipherment": "data_encipherment",
    "keyAgreement": "key_agreement",
    "keyCertSign": "key_cert_sign",
    "cRLSign": "crl_sign",
}


def spki(public_key):
    return public_key.public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )


def key_type(public_key):
    if isinstance(public_key, rsa.RSAPublicKey):
        return f"rsa-{public_key.key_size}"
    if isinstance(public_key, ec.EllipticCurvePublicKey):
        return f"ecdsa-p{public_key.curve.key_size}"
    return "ed25519" if isinstance(public_key, ed25519.Ed25519PublicKey) else "other"


def fields(name):
    return [f"{ATTRIBUTES[attribute.oid]}={attribute.value}" for attribute in name]


def general_name(name):
    if isinstance(name, x509.IPAddress):
        return f"IP:{name.value.packed.hex()}"
    kinds = {x509.DNSName: "DNS", x509.RFC822Name: "email", x509.UniformResourceIdentifier: "URI"}
    return f"{kinds[type(name)]}:{name.value}"


def extension(certificate, oid):
    try:
        return certificate.extensions.get_extension_for_oid(oid).value
    except x509.ExtensionNotFound:
        return None


def signature_verifies(certificate):
    try:
        certificate.verify_directly_issued_by(certificate)
        return certificate.serial_number > 0
    except (ValueError, TypeError, InvalidSignature):
        return False


def key_fits(path, passphrase, public_key):
    key = serialization.load_pem_private_key(path.read_bytes(), passphrase)
    return spki(key.public_key()) == public_key


def pkcs12_fits(path, name, passphrase, certificate):
    content = pkcs12.load_pkcs12(path.read_bytes(), passphrase)
    return (
        spki(content.key.public_key()) == spki(certificate.public_key())
        and content.cert.certificate == certificate
        and content.cert.friendly_name == f"no. {name}: ä".encode()
        and content.additional_certs == []
    )


def read(folder, name, passphrase):
    certificate = x509.load_pem_x509_certificate((folder / f"{name}.pem").read_bytes())
    public_key = spki(certificate.public_key())
    usage = extension(certificate, ExtensionOID.KEY_USAGE)
    purposes = extension(certificate, ExtensionOID.EXTENDED_KEY_USAGE)
    names = extension(certificate, ExtensionOID.SUBJECT_ALTERNATIVE_NAME)
    serial = f"{certificate.serial_number:X}"
    is_sealed = passphrase is not None
    return {
        "name": name,
        "version": certificate.version.value + 1,
        "serialNumber": serial.zfill(len(serial) + len(serial) % 2),
        "subject": fields(certificate.subject),
        "issuer": fields(certificate.issuer),
        "notBefore": int(certificate.not_valid_before_utc.timestamp()),
        "notAfter": int(certificate.not_valid_after_utc.timestamp()),
        "names": [general_name(each) for each in names or []],
        "keyType": key_type(certificate.public_key()),
        "keyUsage": [each for each, attribute in KEY_USAGES.items() if getattr(usage, attribute)],
        "extendedKeyUsage": [purpose.dotted_string for purpose in purposes or []],
        "critical": sorted(each.oid.dotted_string for each in certificate.extensions if each.critical),
        "isAuthority": extension(certificate, ExtensionOID.BASIC_CONSTRAINTS).ca,
        "subjectKeyIdentifier": extension(certificate, ExtensionOID.SUBJECT_KEY_IDENTIFIER).digest.hex(),
        "authorityKeyIdentifier": extension(
            certificate, ExtensionOID.AUTHORITY_KEY_IDENTIFIER
        ).key_identifier.hex(),
        "signatureVerifies": signature_verifies(certificate),
        "keyFits": key_fits(folder / f"{name}.key.pem", None, public_key),
        "sealedKeyFits": key_fits(folder / f"{name}.sealed.pem", passphrase, public_key) if is_sealed else None,
        "pkcs12Fits": pkcs12_fits(folder / f"{name}.p12", name, passphrase, certificate) if is_sealed else None,
    }


def main():
    folder = Path(sys.argv[1])
    for line in sys.stdin.buffer.read().decode().splitlines():
        name, _, *passphrase = line.split("\t")
        try:
            seen = read(folder, name, passphrase[0].encode() if passphrase else None)
        except Exception as error:  # Whatever it is: it is told about this one, and the next is read.
            seen = {"name": name, "error": f"{type(error).__name__}: {error}"}
        print(json.dumps(seen))


main()

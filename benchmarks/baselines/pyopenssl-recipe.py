"""The recipe that this tool descends from: a self-signed certificate for each name, with pyOpenSSL."""

import os
import sys

from OpenSSL import crypto


def issue(name, folder):
    key = crypto.PKey()
    key.generate_key(crypto.TYPE_RSA, 2048)
    certificate = crypto.X509()
    certificate.get_subject().CN = name
    certificate.set_serial_number(1000)
    certificate.gmtime_adj_notBefore(0)
    certificate.gmtime_adj_notAfter(365 * 24 * 60 * 60)
    certificate.set_issuer(certificate.get_subject())
    certificate.set_pubkey(key)
    certificate.sign(key, "sha256")
    with open(os.path.join(folder, "private_key.pem"), "wb") as file:
        file.write(crypto.dump_privatekey(crypto.FILETYPE_PEM, key))
    with open(os.path.join(folder, "certificate.pem"), "wb") as file:
        file.write(crypto.dump_certificate(crypto.FILETYPE_PEM, certificate))


for name in sys.argv[1:]:
    os.mkdir(name)
    issue(name, name)

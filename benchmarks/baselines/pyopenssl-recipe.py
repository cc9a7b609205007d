"""The recipe that this tool descends from: one self-signed certificate, with pyOpenSSL."""

import sys

from OpenSSL import crypto

key = crypto.PKey()
key.generate_key(crypto.TYPE_RSA, 2048)
certificate = crypto.X509()
certificate.get_subject().CN = sys.argv[1]
certificate.set_serial_number(1000)
certificate.gmtime_adj_notBefore(0)
certificate.gmtime_adj_notAfter(365 * 24 * 60 * 60)
certificate.set_issuer(certificate.get_subject())
certificate.set_pubkey(key)
certificate.sign(key, "sha256")
with open("private_key.pem", "wb") as file:
    file.write(crypto.dump_privatekey(crypto.FILETYPE_PEM, key))
with open("certificate.pem", "wb") as file:
    file.write(crypto.dump_certificate(crypto.FILETYPE_PEM, certificate))

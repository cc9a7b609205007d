/** Object identifiers in dotted form, under the names that their documents give them. */

// RFC 4055, RFC 5758, RFC 8410: signatures.
export const SHA256_WITH_RSA = '1.2.840.113549.1.1.11';
export const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
export const ECDSA_WITH_SHA384 = '1.2.840.10045.4.3.3';
export const ED25519 = '1.3.101.112';

// RFC 5280, appendix A: attributes of a distinguished name.
export const COMMON_NAME = '2.5.4.3';
export const COUNTRY = '2.5.4.6';
export const LOCALITY = '2.5.4.7';
export const STATE = '2.5.4.8';
export const ORGANIZATION = '2.5.4.10';
export const ORGANIZATIONAL_UNIT = '2.5.4.11';

// RFC 5280, section 4.2.1: extensions.
export const SUBJECT_KEY_IDENTIFIER = '2.5.29.14';
export const KEY_USAGE = '2.5.29.15';
export const SUBJECT_ALT_NAME = '2.5.29.17';
export const BASIC_CONSTRAINTS = '2.5.29.19';
export const AUTHORITY_KEY_IDENTIFIER = '2.5.29.35';
export const EXTENDED_KEY_USAGE = '2.5.29.37';

// RFC 8018, appendix A and B: encryption under a password.
export const PBES2 = '1.2.840.113549.1.5.13';
export const PBKDF2 = '1.2.840.113549.1.5.12';
export const HMAC_WITH_SHA256 = '1.2.840.113549.2.9';
export const AES_256_CBC = '2.16.840.1.101.3.4.1.42';
export const SHA256 = '2.16.840.1.101.3.4.2.1';

// RFC 5652 and RFC 7292: PKCS#12.
export const SHA1 = '1.3.14.3.2.26';
export const PBE_WITH_SHA1_AND_3DES = '1.2.840.113549.1.12.1.3';
export const DATA = '1.2.840.113549.1.7.1';
export const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';
export const FRIENDLY_NAME = '1.2.840.113549.1.9.20';
export const LOCAL_KEY_ID = '1.2.840.113549.1.9.21';
export const X509_CERTIFICATE = '1.2.840.113549.1.9.22.1';
export const PKCS8_SHROUDED_KEY_BAG = '1.2.840.113549.1.12.10.1.2';
export const CERT_BAG = '1.2.840.113549.1.12.10.1.3';

/** The files of a set that keeps one certificate, by the names that the recipe gave them. */
export const CERTIFICATE_FILE = 'certificate.pem';
export const PRIVATE_KEY_FILE = 'private_key.pem';
/** Of a list, instead of these two: a folder for each pair, with files of these names. */
export const PAIRS_FILE = 'certificates.tar.gz';
/** The folder of the user's files that are public. */
export const PUBLIC_FILES_FOLDER = 'files';
/** All other files of the user. */
export const SEALED_FILES_FILE = 'files.tar.gz.enc';
export const MANIFEST_FILE = 'manifest.json';
export const CHECKSUMS_FILE = 'SHA256SUMS';
export const PROOF_FILE = 'SHA256SUMS.hmac';
export const RECOVERY_GUIDE_FILE = 'RESTORE.md';

import { certificateIssuer } from '../../../src/adapters/crypto/certificate/certificate-issuer.ts';
import { certificateReader } from '../../../src/adapters/crypto/certificate/certificate-reader.ts';
import { createKeyring } from '../../../src/adapters/crypto/passphrase/keyring.ts';
import { describeCertificateIssuer } from './certificate-issuer.contract.ts';
import { describeCertificateReader } from './certificate-reader.contract.ts';
import { describeKeyring } from './keyring.contract.ts';

describeCertificateIssuer('the adapter on node:crypto', certificateIssuer, certificateReader);
describeCertificateReader('the adapter on node:crypto', certificateReader, certificateIssuer);
describeKeyring('the adapter on node:crypto', createKeyring, certificateIssuer);

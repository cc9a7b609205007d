import { certificateIssuer } from '../../../src/adapters/crypto/certificate-issuer.ts';
import { certificateReader } from '../../../src/adapters/crypto/certificate-reader.ts';
import { createKeySealer } from '../../../src/adapters/crypto/key-sealer.ts';
import { describeCertificateIssuer } from './certificate-issuer.contract.ts';
import { describeCertificateReader } from './certificate-reader.contract.ts';
import { describeKeySealer } from './key-sealer.contract.ts';

describeCertificateIssuer('the adapter on node:crypto', certificateIssuer, certificateReader);
describeCertificateReader('the adapter on node:crypto', certificateReader, certificateIssuer);
describeKeySealer('the adapter on node:crypto', createKeySealer, certificateIssuer);

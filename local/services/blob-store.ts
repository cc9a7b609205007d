import {
  AccountSASPermissions,
  AccountSASResourceTypes,
  AccountSASServices,
  BlobSASPermissions,
  generateAccountSASQueryParameters,
  generateBlobSASQueryParameters,
  SASProtocol,
  StorageSharedKeyCredential,
} from '@azure/storage-blob';
import { type Intercept, startAzurite } from './azurite.ts';

/** The store of artifacts and cache archives: Azurite, behind signed URLs. */
export interface BlobStore {
  readonly url: string;
  /** A signed URL that may write this blob for an hour. */
  uploadUrl(blob: string): string;
  /** A signed URL that may read this blob for an hour, and names what comes back. */
  downloadUrl(blob: string, as: { readonly fileName: string; readonly mimeType: string }): string;
  /** The blob's bytes. Throws if there is no such blob. */
  read(blob: string): Promise<Buffer>;
  write(blob: string, bytes: Uint8Array, mimeType: string): Promise<void>;
  /** Removes the blobs; one that is not there is no error. */
  removeAll(blobs: readonly string[]): Promise<void>;
  exists(blob: string): Promise<boolean>;
  /** The names of all blobs. */
  names(): Promise<string[]>;
  close(): Promise<void>;
}

// Azurite's well-known account and key: public knowledge, and of no use beyond 127.0.0.1.
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
const CONTAINER = 'actions-results';
const HOUR_MS = 3_600_000;

/** On requests of the services' own, which are neither recorded nor subject to faults. */
export const OWN_REQUEST = 'x-certkeep-own-request';

const credential = new StorageSharedKeyCredential(ACCOUNT, KEY);

// Azurite compares with the machine's clock, whatever the services' clock says.
function inAnHour(): Date {
  return new Date(Date.now() + HOUR_MS);
}

function blobSignature(
  blob: string,
  permissions: string,
  as?: { readonly fileName: string; readonly mimeType: string },
): string {
  return generateBlobSASQueryParameters(
    {
      containerName: CONTAINER,
      blobName: blob,
      permissions: BlobSASPermissions.parse(permissions),
      expiresOn: inAnHour(),
      protocol: SASProtocol.HttpsAndHttp,
      ...(as && {
        contentType: as.mimeType,
        contentDisposition: `attachment; filename="${as.fileName.replaceAll(/[^\x20-\x7e]|"/g, '_')}"; filename*=UTF-8''${encodeURIComponent(as.fileName)}`,
      }),
    },
    credential,
  ).toString();
}

function accountSignature(): string {
  return generateAccountSASQueryParameters(
    {
      permissions: AccountSASPermissions.parse('rwdlc'),
      services: AccountSASServices.parse('b').toString(),
      resourceTypes: AccountSASResourceTypes.parse('sco').toString(),
      expiresOn: inAnHour(),
    },
    credential,
  ).toString();
}

interface OwnRequest {
  readonly method: string;
  readonly body?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  /** Statuses that are answers too, beside 2xx. */
  readonly accept?: readonly number[];
}

async function ask(url: string, { method, body, headers, accept = [] }: OwnRequest): Promise<Response> {
  const response = await fetch(url, {
    method,
    headers: { ...headers, [OWN_REQUEST]: '1', 'x-ms-version': '2024-11-04' },
    ...(body && { body: Uint8Array.from(body) }),
  });
  if (response.ok || accept.includes(response.status)) return response;
  const detail = (await response.text()).trim();
  throw new Error(
    `the blob store answered ${response.status} to ${method} ${new URL(url).pathname}: ${detail}`,
  );
}

function encodeBlob(blob: string): string {
  return blob.split('/').map(encodeURIComponent).join('/');
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

async function listNames(containerUrl: string): Promise<string[]> {
  const names: string[] = [];
  let marker = '';
  do {
    const query = `restype=container&comp=list&marker=${encodeURIComponent(marker)}&${accountSignature()}`;
    const listing = await (await ask(`${containerUrl}?${query}`, { method: 'GET' })).text();
    names.push(
      ...[...listing.matchAll(/<Name>([^<]*)<\/Name>/g)].map((match) => unescapeXml(match[1] ?? '')),
    );
    marker = /<NextMarker>([^<]*)<\/NextMarker>/.exec(listing)?.[1] ?? '';
  } while (marker !== '');
  return names;
}

/** Starts the blob store with its data in `folder`; `intercept` sees every client's request first. */
export async function startBlobStore(folder: string, intercept: Intercept): Promise<BlobStore> {
  const azurite = await startAzurite(folder, intercept);
  const container = `${azurite.url}/${ACCOUNT}/${CONTAINER}`;
  const urlOf = (blob: string): string => `${container}/${encodeBlob(blob)}`;
  const own = (blob: string): string => `${urlOf(blob)}?${blobSignature(blob, 'rwdc')}`;
  await ask(`${container}?restype=container&${accountSignature()}`, { method: 'PUT', accept: [409] });
  return {
    url: azurite.url,
    uploadUrl: (blob) => `${urlOf(blob)}?${blobSignature(blob, 'cw')}`,
    downloadUrl: (blob, as) => `${urlOf(blob)}?${blobSignature(blob, 'r', as)}`,
    async read(blob) {
      const response = await ask(own(blob), { method: 'GET' });
      return Buffer.from(await response.arrayBuffer());
    },
    async write(blob, bytes, mimeType) {
      const headers = { 'x-ms-blob-type': 'BlockBlob', 'content-type': mimeType };
      await (await ask(own(blob), { method: 'PUT', body: bytes, headers })).arrayBuffer();
    },
    async removeAll(blobs) {
      // Of many that are listed, few may be there.
      const there = new Set(blobs.length > 1 ? await listNames(container) : blobs);
      for (const blob of blobs)
        if (there.has(blob)) await (await ask(own(blob), { method: 'DELETE', accept: [404] })).arrayBuffer();
    },
    async exists(blob) {
      return (await ask(own(blob), { method: 'HEAD', accept: [404] })).ok;
    },
    names: () => listNames(container),
    close: () => azurite.close(),
  };
}

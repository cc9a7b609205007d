import type { RequestListener, Server } from 'node:http';
import { createRequire, registerHooks } from 'node:module';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** A running Azurite: its address, and the way to stop it. */
export interface Azurite {
  readonly url: string;
  close(): Promise<void>;
}

/** Sees each request before Azurite does; without a call of `next` Azurite never sees it. */
export type Intercept = (...request: [...Parameters<RequestListener>, next: () => void]) => void;

interface BlobServer {
  readonly httpServer: Server;
  start(): Promise<void>;
  close(): Promise<void>;
  getHttpServerAddress(): string;
}

// Azurite ships no type declarations; this is what is used of it, in the order of BlobConfiguration.js (3.37.0).
type ConfigurationArguments = [
  host: string,
  port: number,
  keepAliveTimeoutSeconds: number,
  metadataFile: string,
  extentFile: string,
  locations: readonly { locationId: string; locationPath: string; maxConcurrency: number }[],
  accessLog: boolean,
  accessLogStream: undefined,
  debugLog: boolean,
  debugLogFile: undefined,
  loose: boolean,
  skipApiVersionCheck: boolean,
];

interface AzuriteModules {
  readonly BlobServer: new (configuration: object) => BlobServer;
  readonly BlobConfiguration: new (...settings: ConfigurationArguments) => object;
}

/**
 * Azurite's blob server, without its telemetry.
 *
 * The telemetry library takes 60 % of Azurite's loading time and would report to Microsoft; an empty module in its
 * place can do neither.
 */
function loadAzurite(): AzuriteModules {
  const empty = 'certkeep:no-telemetry';
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'applicationinsights'
        ? { url: empty, format: 'commonjs', shortCircuit: true }
        : next(specifier, context),
    load: (url, context, next) =>
      url === empty
        ? { format: 'commonjs', source: 'module.exports = {};', shortCircuit: true }
        : next(url, context),
  });
  try {
    const require = createRequire(import.meta.url);
    const server = require('azurite/dist/src/blob/BlobServer.js') as {
      default: AzuriteModules['BlobServer'];
    };
    const configuration = require('azurite/dist/src/blob/BlobConfiguration.js') as {
      default: AzuriteModules['BlobConfiguration'];
    };
    return { BlobServer: server.default, BlobConfiguration: configuration.default };
  } finally {
    hooks.deregister();
  }
}

function intercepted(server: Server, intercept: Intercept): void {
  const listeners = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    intercept(request, response, () => {
      for (const listener of listeners) listener.call(server, request, response);
    });
  });
}

/**
 * Starts Azurite in this process, on a free port of 127.0.0.1, with its data in `folder`.
 *
 * In this process, because then nothing can outlive it, however it ends.
 */
export async function startAzurite(folder: string, intercept: Intercept): Promise<Azurite> {
  mkdirSync(folder, { recursive: true });
  const { BlobServer, BlobConfiguration } = loadAzurite();
  const configuration = new BlobConfiguration(
    '127.0.0.1',
    0,
    5,
    join(folder, 'metadata.json'),
    join(folder, 'extents.json'),
    [{ locationId: 'Default', locationPath: join(folder, 'extents'), maxConcurrency: 50 }],
    false,
    undefined,
    false,
    undefined,
    false,
    true,
  );
  const server = new BlobServer(configuration);
  intercepted(server.httpServer, intercept);
  await server.start();
  return {
    url: server.getHttpServerAddress(),
    async close() {
      server.httpServer.closeAllConnections();
      await server.close();
    },
  };
}

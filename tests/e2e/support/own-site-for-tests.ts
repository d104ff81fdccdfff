import { afterAll, beforeAll } from 'vitest';
import { type RunningServer, startServer } from '../../support/start-server.ts';
import { pagesForTests } from './pages-for-tests.ts';
import type { Site } from './site-for-tests.ts';

export interface OwnSite extends Site {
  readonly server: RunningServer;
  /** Once the server has ended: another at the same address, with the same folders where `env` names them. */
  startAgain: () => Promise<void>;
}

type Environment = Record<string, string>;

/** A site that no other file touches, for tests with settings of their own or of what the first start does. */
export function ownSiteForTests(env: Environment | (() => Promise<Environment>) = {}): OwnSite {
  let given: Environment;
  let url: string;
  let server: RunningServer;

  beforeAll(async () => {
    given = typeof env === 'function' ? await env() : env;
    server = await startServer(given);
    // One that says its public address is there only behind a proxy: here it is reached at its port.
    url = given.PORT ? `http://127.0.0.1:${given.PORT}` : server.url;
  });

  // Declared before the browser's, so that it comes after it: vitest runs these from the last to the first.
  afterAll(async () => {
    await server?.stop();
  });

  return {
    ...pagesForTests(),
    get url() {
      return url;
    },
    get dataDir() {
      return server.dataDir;
    },
    get server() {
      return server;
    },
    async startAgain() {
      server = await startServer({ ...given, PORT: new URL(url).port });
    },
  };
}

import type { TestProject } from 'vitest/node';
import { startServer } from '../../support/start-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    sharedServer: { url: string; dataDir: string };
  }
}

/** One server for all browser tests that need no settings of their own: starting one costs seconds. */
export default async function shareServer(project: TestProject): Promise<() => Promise<void>> {
  const { url, dataDir, stop } = await startServer();
  project.provide('sharedServer', { url, dataDir });
  return async () => {
    await stop();
  };
}

import { openIndex } from '#server/facts/open-index.ts';
import { ensureSiteBuilt } from './build-site.ts';
import { withSetupLock } from './setup-lock.ts';
import { ensureSystemLibraries } from './system-libraries.ts';

/**
 * Everything between installed packages and a site that can be served: system libraries, facts index, build.
 * Doing it again costs milliseconds; what was interrupted is done again.
 */
export async function setUp(...also: 'chromium'[]): Promise<void> {
  await withSetupLock(async () => {
    for (const missing of ensureSystemLibraries('mlx', ...also))
      process.stderr.write(`farense: faltam bibliotecas do sistema; corre: ${missing}\n`);
    await openIndex();
    ensureSiteBuilt();
  });
}

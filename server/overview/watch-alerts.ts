import { tellAlerts } from '#server/alerts/tell-alerts.ts';
import { log } from '#server/config/log.ts';
import { currentAlerts } from './current-alerts.ts';

const everyMs = 60_000;

/** Looks at runs, machine and engine now, and tells of what is new. */
async function lookOnce(): Promise<void> {
  try {
    await tellAlerts(await currentAlerts());
  } catch (error) {
    log.error({ err: error }, 'the alerts could not be looked at');
  }
}

/** Looks every minute until the returned function is called, and never holds the process back. */
export function watchAlerts(): () => void {
  void lookOnce();
  const timer = setInterval(() => void lookOnce(), everyMs).unref();
  return () => clearInterval(timer);
}

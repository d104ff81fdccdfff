import type { Alert } from '#server/alerts/alert.ts';
import { engineAlerts } from '#server/alerts/engine-alerts.ts';
import { machineAlerts } from '#server/alerts/machine-alerts.ts';
import { runAlerts } from '#server/alerts/run-alerts.ts';
import { listRuns } from '#server/training/runs/list-runs.ts';
import { readChatState } from './read-chat-state.ts';

/** What is so now that a person should know of. */
export async function currentAlerts(): Promise<Alert[]> {
  return [...machineAlerts(), ...engineAlerts(await readChatState()), ...runAlerts(listRuns())];
}

import { availableParallelism, loadavg } from 'node:os';
import { diskSpace, memorySpace } from '#server/alerts/machine-alerts.ts';
import type { MachineState, Overview } from '#server/contracts/overview.ts';
import { countCorrections } from '#server/conversations/count-corrections.ts';
import { dailyQuestions } from '#server/conversations/daily-questions.ts';
import { unansweredGroups } from '#server/conversations/unanswered-groups.ts';
import { listRuns } from '#server/training/runs/list-runs.ts';
import { findAttention } from './find-attention.ts';
import { readChatState } from './read-chat-state.ts';
import { readDataState } from './read-data-state.ts';
import { readRunState } from './read-run-state.ts';

const days = 28;
const correctionDays = 7;

function machine(): MachineState {
  return {
    disk: diskSpace(),
    memory: memorySpace(),
    rss: process.memoryUsage.rss(),
    load: loadavg()[0] ?? 0,
    cores: availableParallelism(),
    uptimeSeconds: Math.round(process.uptime()),
  };
}

/** Everything the Painel shows, as it is now. */
export async function readOverview(): Promise<Overview> {
  const runs = listRuns();
  const [chat, data, asked, groups, corrections] = await Promise.all([
    readChatState(),
    readDataState(),
    dailyQuestions(days),
    unansweredGroups(),
    countCorrections(correctionDays),
  ]);
  return {
    at: new Date().toISOString(),
    chat,
    run: readRunState(runs),
    days: asked,
    data,
    machine: machine(),
    attention: findAttention({ chat, runs, data, waiting: { unanswered: groups.length, corrections } }),
  };
}

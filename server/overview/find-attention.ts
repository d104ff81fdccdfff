import { engineAlerts } from '#server/alerts/engine-alerts.ts';
import { machineAlerts } from '#server/alerts/machine-alerts.ts';
import { runAlerts } from '#server/alerts/run-alerts.ts';
import type { Attention, ChatState, DataState } from '#server/contracts/overview.ts';
import type { RunView } from '#server/training/runs/view-run.ts';

/** Days that the work list's entry in the Painel looks back on. */
export interface Waiting {
  /** Questions without an answer that nobody has dealt with, grouped by meaning. */
  unanswered: number;
  /** Corrections that fans proposed in the last week. */
  corrections: number;
}

function ofChat({ facts, database }: ChatState): Attention[] {
  const page = { href: '/admin/diagnostico', way: 'Ver o diagnóstico' };
  const broken: Attention[] = [];
  if (!facts)
    broken.push({ id: 'facts', severity: 'problem', text: 'Os factos não abrem: o chat não responde.', ...page });
  if (!database)
    broken.push({ id: 'database', severity: 'problem', text: 'A base de dados não abre: nada é registado.', ...page });
  return broken;
}

function ofData({ import: last, dataset, findings }: DataState): Attention[] {
  const found: Attention[] = [];
  if (last && last.failing > 0)
    found.push({
      id: 'gate',
      severity: 'problem',
      text: `A última importação foi recusada: ${last.failing} diferenças por explicar. Os factos de antes continuam a valer.`,
      href: '/admin/dados/conflitos',
      way: 'Ver as diferenças',
    });
  if (!dataset)
    found.push({
      id: 'dataset-missing',
      severity: 'warning',
      text: 'Ainda não há exemplos de treino: o primeiro treino constrói-os. Para os leres antes, constrói-os já.',
      href: '/admin/dados',
      way: 'Construir os exemplos',
    });
  else if (dataset.olderThanFacts)
    found.push({
      id: 'dataset-old',
      severity: 'warning',
      text: 'Os factos mudaram depois de os exemplos de treino serem construídos.',
      href: '/admin/dados',
      way: 'Construir de novo',
    });
  if (findings && findings.errors > 0)
    found.push({
      id: 'findings',
      severity: 'warning',
      text: `Os exemplos de treino têm ${findings.errors} linhas com erros.`,
      href: '/admin/dados/achados',
      way: 'Ver os achados',
    });
  return found;
}

function ofFans({ unanswered, corrections }: Waiting): Attention[] {
  const found: Attention[] = [];
  if (corrections > 0)
    found.push({
      id: 'corrections',
      severity: 'warning',
      text: corrections === 1 ? 'Um adepto propôs uma correção.' : `Os adeptos propuseram ${corrections} correções.`,
      href: '/admin/conversas?rating=down',
      way: 'Ler o que dizem',
    });
  if (unanswered > 0)
    found.push({
      id: 'unanswered',
      severity: 'warning',
      text: unanswered === 1 ? 'Há uma pergunta sem registo.' : `Há ${unanswered} perguntas diferentes sem registo.`,
      href: '/admin/conversas?vista=sem-registo',
      way: 'Ver a lista de trabalho',
    });
  return found;
}

interface Observed {
  chat: ChatState;
  runs: readonly RunView[];
  data: DataState;
  waiting: Waiting;
}

/** What needs a person, the worst first, each with the page where it is dealt with. */
export function findAttention({ chat, runs, data, waiting }: Observed): Attention[] {
  const all = [
    ...ofChat(chat),
    ...machineAlerts(),
    ...engineAlerts(chat),
    ...runAlerts(runs),
    ...ofData(data),
    ...ofFans(waiting),
  ];
  return all.sort((a, b) => Number(b.severity === 'problem') - Number(a.severity === 'problem'));
}

import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { availableMemory } from 'node:process';
import { paths } from '#server/config/paths.ts';
import { readModelConfig } from '#server/models/read-model-config.ts';
import { weightFiles } from '#server/models/weight-files.ts';
import { runJob } from '../run-job.ts';
import { type Finding, look } from './finding.ts';

const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1).replace('.', ',')} GB`;
const oldestNode = 24;
const leastDisk = 5e9;
const leastMemory = 2e9;
/** Below this even the embedded model is a test of patience. */
const slowGflops = 5;

/** Looks at the machine and at what training needs on it, and says what to fix. */
export async function diagnose(): Promise<Finding[]> {
  return [node(), machine(), memory(), disk(), await mlx(), await dataset(), ...(await models())];
}

function node(): Finding {
  const detail = `Node ${process.versions.node}`;
  if (Number.parseInt(process.versions.node, 10) >= oldestNode) return { what: 'Node', state: 'ok', detail };
  return {
    what: 'Node',
    state: 'problem',
    detail,
    fix: `É preciso o Node ${oldestNode} ou mais recente; ./farense traz um.`,
  };
}

function machine(): Finding {
  const detail = `${process.platform} ${process.arch}, ${availableParallelism()} núcleos, ${cpus()[0]?.model ?? 'processador desconhecido'}`;
  const known =
    (process.platform === 'darwin' && process.arch === 'arm64') ||
    (process.platform === 'linux' && process.arch === 'x64');
  if (known) return { what: 'Computador', state: 'ok', detail };
  return {
    what: 'Computador',
    state: 'warning',
    detail,
    fix: 'O MLX corre em Macs com Apple silicon e em Linux x64; noutros, as perguntas respondem-se sem modelo.',
  };
}

function memory(): Finding {
  const free = availableMemory();
  const detail = `${gigabytes(free)} livres de ${gigabytes(totalmem())}`;
  if (free >= leastMemory) return { what: 'Memória', state: 'ok', detail };
  return {
    what: 'Memória',
    state: 'warning',
    detail,
    fix: 'Fecha outros programas ou usa o modelo embutido (--preset mini).',
  };
}

function disk(): Finding {
  const { bavail, bsize } = statfsSync(paths.root);
  const detail = `${gigabytes(bavail * bsize)} livres em ${paths.root}`;
  if (bavail * bsize >= leastDisk) return { what: 'Disco', state: 'ok', detail };
  return {
    what: 'Disco',
    state: 'warning',
    detail,
    fix: 'Apaga treinos antigos em checkpoints_qlora/ ou modelos em models/.',
  };
}

async function mlx(): Promise<Finding> {
  const fix = 'Debian ou Ubuntu: apt install libopenblas0-pthread liblapack3. Mac: npm rebuild @frost-beta/mlx.';
  const finding = await look('MLX', measureSpeed, fix);
  const slow = finding.state === 'ok' && Number(/ (\d+) GFLOP/.exec(finding.detail)?.[1] ?? 0) < slowGflops;
  return slow
    ? {
        ...finding,
        state: 'warning',
        fix: 'O cálculo está muito lento: instala libopenblas0-pthread ou fecha outros programas.',
      }
    : finding;
}

async function measureSpeed(): Promise<string> {
  const answers = await runJob({ type: 'benchmark' });
  const speed = answers.find((answer) => answer.type === 'benchmarked');
  if (!speed) throw new Error('O processo de cálculo não respondeu.');
  return `carrega; ${speed.device === 'metal' ? 'Metal' : 'processador'}, ${Math.round(speed.gflops)} GFLOP/s em float32`;
}

function dataset(): Promise<Finding> {
  return look(
    'Dados de treino',
    () => {
      const files = ['train.jsonl', 'valid.jsonl'].map((name) => join(paths.root, 'data', name));
      const missing = files.filter((file) => !existsSync(file));
      if (missing.length > 0) throw new Error(`faltam ${missing.join(' e ')}`);
      return files.map((file) => `${file}: ${gigabytes(statSync(file).size)}`).join('; ');
    },
    './farense data build e depois ./farense data split',
  );
}

async function models(): Promise<Finding[]> {
  const names = existsSync(paths.models)
    ? readdirSync(paths.models).filter((name) => existsSync(join(paths.models, name, 'config.json')))
    : [];
  if (names.length === 0) {
    return [
      {
        what: 'Modelos',
        state: 'warning',
        detail: 'não há nenhum em models/',
        fix: './farense model download mlx-community/Mistral-7B-Instruct-v0.3-4bit',
      },
    ];
  }
  return Promise.all(
    names.map((name) =>
      look(
        `Modelo ${name}`,
        () => {
          const folder = join(paths.models, name);
          const config = readModelConfig(folder);
          const bytes = weightFiles(folder).reduce((sum, file) => sum + statSync(file).size, 0);
          return `${config.model_type}, ${config.num_hidden_layers} camadas, ${gigabytes(bytes)}`;
        },
        `./farense model verify ${name}`,
      ),
    ),
  );
}

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askByUrl } from '#server/evaluation/ask-by-url.ts';
import { mixedQuestions } from './mixed-questions.ts';

/**
 * Memory of the whole server in production, without a model: after its start, after 500 questions and after 100 pages
 * of records. The site has to be built before (`./farense start` once); Linux only, for `/proc`.
 *
 * Run: node bench/answers/server-memory.ts [QUESTIONS] [PAGES]
 */
const questionCount = Number(process.argv[2] ?? 500);
const pageCount = Number(process.argv[3] ?? 100);
const root = join(import.meta.dirname, '../..');

/** Megabytes of RAM, now and at the most so far, as the system counts them. */
function memoryOf(server: ChildProcess): string {
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  const megabytes = (name: string) =>
    Math.round(Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024);
  return `${megabytes('VmRSS')} MB (most so far ${megabytes('VmHWM')} MB)`;
}

function ready(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let written = '';
    server.stderr?.on('data', (chunk) => {
      written += String(chunk);
      const address = /pronto em (\S+)/.exec(written)?.[1];
      if (address) resolve(address);
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${written}`)));
  });
}

/** Addresses of records that a list page links to, spread over the list. */
async function recordsIn(url: string, list: string, wanted: number): Promise<string[]> {
  const html = await (await fetch(`${url}/${list}`)).text();
  const found = [...new Set(html.match(new RegExp(`href="/${list}/[^"?#]+"`, 'g')) ?? [])];
  const step = Math.max(1, Math.floor(found.length / wanted));
  return found
    .filter((_, at) => at % step === 0)
    .slice(0, wanted)
    .map((href) => href.slice(6, -1));
}

const dataDir = mkdtempSync(join(tmpdir(), 'farense-memory-'));
const server = spawn(join(root, 'farense'), ['start'], {
  env: {
    ...process.env,
    PORT: '0',
    FARENSE_ENGINE: 'off',
    FARENSE_RATE_LIMIT: '0',
    FARENSE_DATA_DIR: dataDir,
  },
  stdio: ['ignore', 'ignore', 'pipe'],
});
try {
  const url = await ready(server);
  console.log(`after the start: ${memoryOf(server)}`);
  const ask = askByUrl(url);
  const questions = await mixedQuestions(questionCount);
  for (const turns of questions) await ask(turns);
  console.log(`after ${questions.length} questions: ${memoryOf(server)}`);
  const lists = ['epocas', 'jogos', 'clubes', 'pessoas'];
  const pages = (
    await Promise.all(lists.map((list) => recordsIn(url, list, Math.ceil(pageCount / lists.length))))
  ).flat();
  for (const page of pages) await (await fetch(url + page)).text();
  console.log(`after ${pages.length} pages of records: ${memoryOf(server)}`);
} finally {
  server.kill('SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
}

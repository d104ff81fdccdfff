import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { thisProcess } from '#server/config/living-process.ts';
import { paths } from '#server/config/paths.ts';
import { type Job, jobCommands, jobMessageSchema } from '#server/contracts/job.ts';
import { writeJobFile } from './job-file.ts';

const keptLines = 200;
const longestLine = 500;
/** Largest result that is kept, in characters. */
const largestResult = 4_000_000;
/** How often the job's file is written at most, in milliseconds. */
const writeEveryMs = 250;
/** How long a command may take to stop when it is asked to, in milliseconds. */
const graceMs = 15_000;

const launch = ({ kind, args }: Job) =>
  spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', paths.cli, ...jobCommands[kind], ...args, '--json'],
    { cwd: paths.root, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );

/** Keeps the job's file up to date without writing it at every line. */
function recorder(job: Job) {
  let waiting: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(waiting);
    waiting = undefined;
    writeJobFile(job);
  };
  const soon = () => {
    waiting ??= setTimeout(flush, writeEveryMs);
  };
  return { flush, soon };
}

async function readLines(stream: Readable, onLine: (line: string) => void): Promise<void> {
  for await (const line of createInterface({ input: stream })) onLine(line);
}

async function readText(stream: Readable): Promise<string> {
  let text = '';
  for await (const chunk of stream.setEncoding('utf8')) if (text.length <= largestResult) text += chunk;
  return text;
}

function parseResult(text: string): unknown {
  if (text.length > largestResult) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Passes a request to stop on to the command, as Ctrl-C would; whoever does not listen is killed. */
function stopWith(child: ChildProcess): { asked: () => boolean } {
  let asked = false;
  process.on('SIGTERM', () => {
    asked = true;
    child.kill('SIGINT');
    setTimeout(() => child.kill('SIGKILL'), graceMs).unref();
  });
  return { asked: () => asked };
}

/** Runs the job's command to its end and writes what happens into the job's file. */
export async function runJob(job: Job): Promise<void> {
  const child = launch(job);
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('the command was started without pipes');
  const stop = stopWith(child);
  job.process = thisProcess();
  const { flush, soon } = recorder(job);
  flush();
  child.on('message', (message) => {
    const parsed = jobMessageSchema.safeParse(message);
    if (!parsed.success) return;
    job.progress = parsed.data.progress;
    soon();
  });
  const ended = once(child, 'close');
  const [text] = await Promise.all([
    readText(stdout),
    readLines(stderr, (line) => {
      job.lines = [...job.lines, line.slice(0, longestLine)].slice(-keptLines);
      soon();
    }),
    ended,
  ]);
  job.exitCode = child.exitCode;
  job.result = parseResult(text);
  job.state = stop.asked() ? 'cancelled' : child.exitCode === 0 ? 'done' : 'failed';
  job.endedAt = new Date().toISOString();
  flush();
}

import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const heartbeatSchema = z.object({ pid: z.int(), time: z.iso.datetime(), step: z.int(), rss_gb: z.number() });
export type HeartbeatRow = z.infer<typeof heartbeatSchema>;

const every = 1000;

/** Says, about once a second while the event loop turns, that the worker lives, where it is and what it takes. */
export class Heartbeat {
  private readonly file: string;
  private readonly timer: NodeJS.Timeout;
  private step = 0;
  private written = 0;

  constructor(file: string) {
    this.file = file;
    this.timer = setInterval(() => this.beat(this.step), every).unref();
    this.beat(0);
  }

  beat(step: number): void {
    this.step = step;
    if (Date.now() - this.written < every) return;
    this.written = Date.now();
    const row: HeartbeatRow = {
      pid: process.pid,
      time: new Date().toISOString(),
      step,
      rss_gb: process.memoryUsage.rss() / 1e9,
    };
    // Renamed so that a reader never meets half of it; not flushed to disk: it is worth nothing after a power cut.
    writeFileSync(`${this.file}.tmp`, JSON.stringify(row));
    renameSync(`${this.file}.tmp`, this.file);
  }

  stop(): void {
    clearInterval(this.timer);
    rmSync(this.file, { force: true });
  }
}

/** The last heartbeat of a run; null when there is none. */
export function readHeartbeat(file: string): HeartbeatRow | null {
  try {
    return heartbeatSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

import { mkdirSync, statfsSync } from 'node:fs';
import { totalmem } from 'node:os';
import { availableMemory } from 'node:process';
import { paths } from '#server/config/paths.ts';
import type { Alert } from './alert.ts';

const lowDisk = 5e9;
const noDisk = 1e9;
const lowMemory = 4e8;

const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1).replace('.', ',')} GB`;
const page = { href: '/admin/diagnostico', way: 'Ver o diagnóstico' };

export interface Space {
  free: number;
  total: number;
}

/** Of the disk that the server writes to. */
export function diskSpace(): Space {
  mkdirSync(paths.dataDir, { recursive: true });
  const { bavail, blocks, bsize } = statfsSync(paths.dataDir);
  return { free: bavail * bsize, total: blocks * bsize };
}

export const memorySpace = (): Space => ({ free: availableMemory(), total: totalmem() });

/** What a person should know of the machine. */
export function machineAlerts(disk: Space = diskSpace(), memory: Space = memorySpace()): Alert[] {
  const alerts: Alert[] = [];
  if (disk.free < lowDisk)
    alerts.push({
      id: disk.free < noDisk ? 'disk-full' : 'disk-low',
      severity: disk.free < noDisk ? 'problem' : 'warning',
      text: `Restam ${gigabytes(disk.free)} no disco. Apaga treinos antigos ou modelos que não uses.`,
      ...page,
    });
  if (memory.free < lowMemory)
    alerts.push({
      id: 'memory-low',
      severity: 'warning',
      text: `Restam ${gigabytes(memory.free)} de memória. Fecha outros programas, ou usa um modelo mais pequeno.`,
      ...page,
    });
  return alerts;
}

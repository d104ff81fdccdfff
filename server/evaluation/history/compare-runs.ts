import type { Share } from '../evaluation-report.ts';
import type { StoredRun } from './stored-run.ts';

type Failure = StoredRun['report']['failures'][number];

export interface KindChange {
  readonly kind: string;
  readonly before: Share | null;
  readonly after: Share | null;
  /** Change of the share of right answers; null where one of the two did not ask. */
  readonly change: number | null;
}

export interface RunComparison {
  /** True when both asked the same: else what only one of them asked counts for nothing. */
  readonly sameQuestions: boolean;
  readonly kinds: readonly KindChange[];
  /** Failed before and no longer. */
  readonly mended: readonly Failure[];
  /** Failing now and not before. */
  readonly broken: readonly Failure[];
  readonly stillFailing: readonly Failure[];
}

function kindsOf(before: StoredRun, after: StoredRun): KindChange[] {
  const [a, b] = [before.report.byKind, after.report.byKind];
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort((x, y) => x.localeCompare(y, 'pt'));
  return names.map((kind) => {
    const [then, now] = [a[kind] ?? null, b[kind] ?? null];
    const [from, to] = [then?.value ?? null, now?.value ?? null];
    return { kind, before: then, after: now, change: from === null || to === null ? null : to - from };
  });
}

/** What changed from one evaluation to a later one, by kind and question by question. */
export function compareRuns(before: StoredRun, after: StoredRun): RunComparison {
  const failedBefore = new Set(before.report.failures.map(({ id }) => id));
  const failedAfter = new Set(after.report.failures.map(({ id }) => id));
  const { kind, only, seed } = before.options;
  const same = kind === after.options.kind && only === after.options.only && seed === after.options.seed;
  return {
    sameQuestions: same && before.report.accuracy.total === after.report.accuracy.total,
    kinds: kindsOf(before, after),
    mended: before.report.failures.filter(({ id }) => !failedAfter.has(id)),
    broken: after.report.failures.filter(({ id }) => !failedBefore.has(id)),
    stillFailing: after.report.failures.filter(({ id }) => failedBefore.has(id)),
  };
}

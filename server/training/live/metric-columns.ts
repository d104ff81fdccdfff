import { type CurveName, curveNames } from '#server/contracts/run-curves.ts';
import type { Metric } from '#server/contracts/training-run.ts';

type ColumnName = 'step' | 'elapsed_s' | CurveName;
const columnNames: readonly ColumnName[] = ['step', 'elapsed_s', ...curveNames];
const firstCapacity = 1024;

/** A run's rows as columns of numbers: a hundred thousand of them take 6 MB. A repeated step rewinds, as in the files. */
export class MetricColumns {
  length = 0;
  last: Metric | null = null;
  readonly validation: { step: number; loss: number }[] = [];
  private capacity = firstCapacity;
  private readonly columns = new Map(columnNames.map((name) => [name, new Float64Array(firstCapacity)]));

  column(name: ColumnName): Float64Array {
    const column = this.columns.get(name);
    if (!column) throw new Error(`no column ${name}`);
    return column.subarray(0, this.length);
  }

  push(row: Metric): void {
    this.rewind(row.step);
    if (this.length === this.capacity) this.grow();
    for (const [name, column] of this.columns) column[this.length] = row[name];
    this.length++;
    if (row.validated) this.validation.push({ step: row.step, loss: row.val_loss });
    this.last = row;
  }

  private rewind(step: number): void {
    const steps = this.columns.get('step');
    while (this.length > 0 && (steps?.[this.length - 1] ?? -1) >= step) this.length--;
    while ((this.validation.at(-1)?.step ?? -1) >= step) this.validation.pop();
  }

  private grow(): void {
    this.capacity *= 2;
    for (const [name, column] of this.columns) {
      const larger = new Float64Array(this.capacity);
      larger.set(column);
      this.columns.set(name, larger);
    }
  }
}

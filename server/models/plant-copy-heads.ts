import type { ModelConfig } from '#server/contracts/model-config.ts';

/** Float32 weights by name, row by row: changed in place. */
export type WeightValues = ReadonlyMap<string, Float32Array>;

/** Dimensions of the stream in which every token has the same value: what a head reads that looks at places only. */
const constantDimensions = 8;
/** That value, in standard deviations of the others. */
const constantValue = 2;
/** Scores of the two kinds of head at their peak, above what other places get. */
const [placeSharpness, matchSharpness] = [6, 12];
/** How much of what an induction head reads comes out of it. */
const copyStrength = 0.3;

/**
 * Gives random weights a circuit that copies, for training to begin with: in the first layer a head that looks at the
 * token before, in the second two that look for earlier places after the token that stands now, and carry on as was
 * carried on there (induction heads, Olsson et al. 2022, https://arxiv.org/abs/2209.11895). Small models find this circuit
 * only after millions of tokens; starting from structured attention is the idea of Trockman and Kolter 2023
 * (https://arxiv.org/abs/2305.09828). All of it is trained like any other weight. Measured in docs/references/farense-mini.md.
 *
 * @throws {RangeError} for a model too small or narrow to hold it
 */
export function plantCopyHeads(config: ModelConfig, weights: WeightValues, random: () => number): void {
  const { hidden_size: hidden, head_dim: dim } = config;
  if (config.num_hidden_layers < 2 || config.num_key_value_heads < 2 || hidden < constantDimensions + 3 * dim) {
    throw new RangeError('copying heads need two layers, two key heads, and a stream three times as wide as a head');
  }
  const basis = orthonormal(3 * dim, hidden, random);
  /** Directions by which a token is known; where the token before is noted; further ones for its copy. */
  const known = basis.slice(0, dim);
  const before = basis.slice(dim, 2 * dim);
  const further = basis.slice(2 * dim);
  const place = (name: string) => new Weight(find(weights, `${name}.weight`), hidden);
  const embedding = place('model.embed_tokens');
  embedding.remove(before);
  embedding.fixFirst(constantDimensions, constantValue * hidden ** -0.5);

  plantPreviousToken(config, place, known, before);
  const [group, width] = [config.num_attention_heads / config.num_key_value_heads, config.num_attention_heads * dim];
  for (const [head, carried] of [known, further].entries()) {
    plantInduction(config, place, head * group, head, { known, before, carried }, width);
  }
}

type Place = (name: string) => Weight;

/** Queries and keys are the same for every token; rotary positions make their product largest one place back. */
function plantPreviousToken(config: ModelConfig, place: Place, known: Rows, before: Rows): void {
  const { head_dim: dim, rope_theta: theta, num_attention_heads: heads } = config;
  const turns = Array.from({ length: 8 }, (_, i) => theta ** ((-2 * i) / dim));
  const lost = turns.reduce((sum, turn) => sum + 1 - Math.cos(turn), 0);
  const size = Math.sqrt((placeSharpness * Math.sqrt(dim)) / lost) / (constantDimensions * constantValue);
  const [q, k, v] = (['q', 'k', 'v'] as const).map((part) => place(`model.layers.0.self_attn.${part}_proj`));
  const o = place('model.layers.0.self_attn.o_proj').ofWidth(heads * dim);
  q?.clear(0, dim);
  k?.clear(0, dim);
  for (const [i, turn] of turns.entries()) {
    for (let column = 0; column < constantDimensions; column++) {
      k?.set(i, column, size);
      q?.set(i, column, size * Math.cos(turn));
      q?.set(i + dim / 2, column, -size * Math.sin(turn));
    }
  }
  v?.setRows(0, known, 1);
  // Noted about as large as the token itself: a normed stream has √hidden times its length 1.
  o.setColumns(0, before, 2 * before.length ** -0.5 * 0.5);
}

/** Queries read the token that stands now, keys the token before their place, in the dimensions that hardly turn. */
function plantInduction(
  config: ModelConfig,
  place: Place,
  head: number,
  keyHead: number,
  { known, before, carried }: { known: Rows; before: Rows; carried: Rows },
  width: number,
): void {
  const { head_dim: dim, rope_theta: theta, hidden_size: hidden } = config;
  const slow = Array.from({ length: dim }, (_, i) => i).filter((i) => theta ** ((-2 * (i % (dim / 2))) / dim) < 0.004);
  const stem = 'model.layers.1.self_attn';
  const [q, k, v] = (['q', 'k', 'v'] as const).map((part) => place(`${stem}.${part}_proj`));
  q?.clear(head * dim, dim);
  k?.clear(keyHead * dim, dim);
  // Token and note have about length √(hidden/2) each after the norm, spread evenly over `hidden` directions.
  const peak = slow.length / 2;
  const size = Math.sqrt((matchSharpness * Math.sqrt(dim)) / peak);
  for (const i of slow) {
    q?.setRow(head * dim + i, known[i] ?? [], size);
    k?.setRow(keyHead * dim + i, before[i] ?? [], size / 2);
  }
  v?.setRows(keyHead * dim, carried, 1);
  place(`${stem}.o_proj`)
    .ofWidth(width)
    .setColumns(head * dim, carried, copyStrength * (256 / hidden) ** 0.5);
}

type Rows = readonly (readonly number[])[];

/** A weight [rows, columns] of which parts are set. */
class Weight {
  private readonly values: Float32Array;
  private readonly columns: number;

  constructor(values: Float32Array, columns: number) {
    this.values = values;
    this.columns = columns;
  }

  ofWidth(columns: number): Weight {
    return new Weight(this.values, columns);
  }

  set(row: number, column: number, value: number): void {
    this.values[row * this.columns + column] = value;
  }

  clear(row: number, count: number): void {
    this.values.fill(0, row * this.columns, (row + count) * this.columns);
  }

  setRow(row: number, values: readonly number[], scale: number): void {
    for (const [column, value] of values.entries()) this.set(row, column, scale * value);
  }

  setRows(first: number, rows: Rows, scale: number): void {
    for (const [i, row] of rows.entries()) this.setRow(first + i, row, scale);
  }

  setColumns(first: number, columns: Rows, scale: number): void {
    for (const [i, column] of columns.entries()) {
      for (const [row, value] of column.entries()) this.set(row, first + i, scale * value);
    }
  }

  /** Takes away what lies in the span of orthonormal directions. */
  remove(directions: Rows): void {
    for (let start = 0; start < this.values.length; start += this.columns) {
      const row = this.values.subarray(start, start + this.columns);
      for (const direction of directions) {
        const along = dot(row, direction);
        for (let i = 0; i < row.length; i++) row[i] = (row[i] ?? 0) - along * (direction[i] ?? 0);
      }
    }
  }

  fixFirst(count: number, value: number): void {
    for (let start = 0; start < this.values.length; start += this.columns) {
      this.values.fill(value, start, start + count);
    }
  }
}

/** Random orthonormal rows (Gram and Schmidt), none of them in the constant dimensions. */
function orthonormal(count: number, size: number, random: () => number): number[][] {
  const rows: number[][] = [];
  while (rows.length < count) {
    const row = Array.from({ length: size }, (_, i) => (i < constantDimensions ? 0 : random() - 0.5));
    for (const other of rows) {
      const along = dot(row, other);
      for (let i = 0; i < size; i++) row[i] = (row[i] ?? 0) - along * (other[i] ?? 0);
    }
    const length = Math.sqrt(dot(row, row));
    rows.push(row.map((value) => value / length));
  }
  return rows;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function find(weights: WeightValues, name: string): Float32Array {
  const values = weights.get(name);
  if (!values) throw new RangeError(`there is no weight ${name}`);
  return values;
}

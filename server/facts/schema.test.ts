import { getTableColumns } from 'drizzle-orm';
import { expect, expectTypeOf, it } from 'vitest';
import { type FactRow, type FactTable, factTables } from '#server/contracts/facts.ts';
import { indexTables } from './schema.ts';

type IndexRow<T extends FactTable> = (typeof indexTables)[T]['$inferSelect'];

it('gives every table of the index the columns of its contract, in order', () => {
  const columns = Object.entries(indexTables).map(([name, table]) => [name, Object.keys(getTableColumns(table))]);
  const contract = Object.entries(factTables).map(([name, { schema }]) => [name, Object.keys(schema.shape)]);
  expect(columns).toEqual(contract);
});

it('gives every column of the index the type of its contract', () => {
  expectTypeOf<{ [T in FactTable]: IndexRow<T> }>().toEqualTypeOf<{ [T in FactTable]: FactRow<T> }>();
});

import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { paths } from '#server/config/paths.ts';
import { openIndex } from '#server/facts/open-index.ts';
import { matches } from '#server/facts/schema.ts';

const folder = mkdtempSync(join(tmpdir(), 'farense-index-'));
let n = 0;
let facts = '';
const indexes = join(folder, 'index');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  facts = join(folder, `facts-${n++}`);
  cpSync(paths.facts, facts, { recursive: true });
});

describe('the facts index', () => {
  it('has every row of the facts, typed', async () => {
    const index = await openIndex(facts, indexes);
    const [match] = await index.select().from(matches).where(eq(matches.id, '1995-04-01-benfica-casa'));
    expect(match).toMatchObject({ season: 1994, goals_for: 4, goals_against: 1, extra_time: false, note: null });
    const [rows] = await index.all<{ n: number }>(sql`SELECT count(*) AS n FROM matches`);
    expect(rows?.n).toBe(readFileSync(join(facts, 'matches.csv'), 'utf8').trimEnd().split('\n').length - 1);
  });

  it.each([
    ['vitoria setubal', 'vitoria-setubal'],
    ['dusan bukovac', 'dusan-bukovac'],
    ['TACA portugal', 'taca-de-portugal'],
  ])('finds "%s" without accents or capitals', async (query, ref) => {
    const index = await openIndex(facts, indexes);
    const found = await index.all<{ ref: string }>(sql`SELECT ref FROM names WHERE names MATCH ${query}`);
    expect(found.map((row) => row.ref)).toContain(ref);
  });

  it('cannot be written to', async () => {
    const index = await openIndex(facts, indexes);
    await expect(index.run(sql`DELETE FROM matches`)).rejects.toThrow();
  });

  it('is built again when the facts change, and spares the ones a running server may still read', async () => {
    const index = await openIndex(facts, indexes);
    for (let change = 1; change <= 6; change++) {
      const changed = join(folder, `changed-${n}-${change}`);
      cpSync(facts, changed, { recursive: true });
      appendFileSync(join(changed, 'clubs.csv'), `clube-novo-${change},Clube Novo,Novo,,m,false\n`);
      await openIndex(changed, indexes);
      if (change === 1) expect(readdirSync(indexes)).toHaveLength(2);
      if (change < 5) expect(await index.run(sql`SELECT count(*) FROM clubs`)).toBeDefined();
    }
    expect(readdirSync(indexes)).toHaveLength(5);
  });

  it.each([
    ['missing', () => rmSync(join(facts, 'goals.csv')), /goals\.csv: o ficheiro não existe\.[\s\S]*git checkout/],
    [
      'corrupt',
      () => appendFileSync(join(facts, 'clubs.csv'), 'x,,,,m,talvez\n'),
      /clubs\.csv, linha \d+, coluna "name"/,
    ],
    [
      'cut short',
      () => writeFileSync(join(facts, 'matches.csv'), 'id,season\n'),
      /matches\.csv, linha 1: o cabeçalho devia ser/,
    ],
  ])('does not open with a %s file, and leaves nothing half done', async (_, spoil, message) => {
    spoil();
    const fresh = join(folder, `index-${n}`);
    await expect(openIndex(facts, fresh)).rejects.toThrow(message);
    expect(existsSync(fresh) ? readdirSync(fresh) : []).toEqual([]);
  });
});

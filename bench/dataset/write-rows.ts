import { closeSync, openSync, writeSync } from 'node:fs';
import { seededRandom } from '#server/config/seeded-random.ts';

/** Share of rows with something wrong, as in a file that is mostly good. */
const damagedShare = 0.002;
const names = 'Barroca Lança Pitico Hassan Paco Fortes Hajry Djukic Punisic Calotas Torpes Atraca Quim Manuel'.split(
  ' ',
);
const verbs = ['venceu', 'empatou com', 'perdeu com', 'recebeu', 'visitou', 'eliminou', 'defrontou'];
const things =
  'golo remate jornada época treino campo adeptos jogo taça campeonato defesa ataque baliza estádio equipa plantel treinador'.split(
    ' ',
  );

/** Writes a dataset of about `bytes` bytes: varied rows with figures, a few of them damaged, copied or nearly copied. */
export function writeRows(path: string, bytes: number): number {
  const random = seededRandom(1910);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const number = (most: number) => Math.floor(random() * most);
  const words = (count: number) => Array.from({ length: count }, () => pick(things)).join(' ');
  const file = openSync(path, 'w');
  let written = 0;
  let rows = 0;
  let last = '';
  let buffer = '';
  while (written < bytes) {
    const season = 1930 + number(90);
    const prompt = `Como foi o ${words(4)} do Farense com ${pick(names)} em ${season}/${String((season + 1) % 100).padStart(2, '0')}, no dia ${number(28) + 1}?`;
    const completion = `O Farense ${pick(verbs)} ${pick(names)} por ${number(9)}-${number(9)} e ${words(9)} com ${number(20_000)} espectadores, ${words(6)} ao minuto ${number(90)}.`;
    const metadata = {
      tipo: pick(things),
      entidade: `linha:${rows}`,
      epoca: `${season}/${String((season + 1) % 100).padStart(2, '0')}`,
    };
    let line = JSON.stringify({ prompt, completion, metadata });
    if (random() < damagedShare) {
      line = pick([
        line.slice(0, -2),
        JSON.stringify({ prompt: '', completion, metadata }),
        line.replace('é', 'Ã©').replace('ç', 'Ã§'),
        last || line,
        `${line} `,
      ]);
    }
    last = line;
    buffer += `${line}\n`;
    rows += 1;
    if (buffer.length > 1 << 20) {
      written += writeSync(file, buffer);
      buffer = '';
    }
  }
  writeSync(file, buffer);
  closeSync(file);
  return rows;
}

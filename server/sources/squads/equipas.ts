import type { Extracted, QuarantineRow } from '../extracted.ts';
import { parseSeason } from '../seasons/parse-season.ts';
import { type Position, parseAge, parsePosition } from './positions.ts';
import { cleanName } from './repair-text.ts';

const file = 'jogadores/equipas.txt';

export interface SourceTeamLine {
  line: number;
  season: number;
  role: 'jogador' | 'treinador' | 'presidente';
  name: string;
  position: Position;
  age: number | null;
  nationality: string | null;
  /** A bare name of a line-up, without position or age, as the file has them before 1927. */
  bare: boolean;
}

const playerRoles = /^(Guarda Redes|Defesa|Médio|Avançado|Universal|Jogador de Campo|Ala \/ Pivot|Fixo|)$/;
/** Technical staff and other directors are not among the kinds of fact. */
const staffRoles = /^(Outros Técnicos|Outros Dirigentes)$/;

const englishPositions: [RegExp, Position][] = [
  [/keeper/, 'guarda-redes'],
  [/half-back/, 'médio'],
  [/back/, 'defesa'],
  [/ponta|meia|avançado/, 'avançado'],
];

function roleOf(label: string): SourceTeamLine['role'] | null {
  if (label === 'Treinador') return 'treinador';
  if (label === 'Presidente') return 'presidente';
  return playerRoles.test(label) ? 'jogador' : null;
}

function bareName(content: string): Pick<SourceTeamLine, 'name' | 'position'> {
  const [, name = content, place = ''] = /^(.+?) \((.+)\)$/.exec(content) ?? [];
  const position = englishPositions.find(([words]) => words.test(place))?.[1] ?? null;
  return { name: cleanName(name), position };
}

function read(content: string, line: number, season: number): SourceTeamLine | QuarantineRow | null {
  const cells = content.split('|').map((cell) => cell.trim());
  if (cells.length === 1) {
    return { line, season, role: 'jogador', ...bareName(content.trim()), age: null, nationality: null, bare: true };
  }
  const [label = '', name = '', age = '', nationality = ''] = cells;
  if (staffRoles.test(label)) return null;
  const role = roleOf(label);
  if (!role || !name)
    return {
      file,
      line,
      rule: 'linha-ilegivel',
      reason: 'A linha não diz o cargo ou o nome.',
      record: `época de ${season}`,
    };
  return {
    line,
    season,
    role,
    name: cleanName(name),
    position: parsePosition(label),
    age: parseAge(age),
    nationality: nationality.replace('Nacionalidade:', '').trim() || null,
    bare: false,
  };
}

/** Squads, managers and presidents, season by season from 1910/11. */
export function readEquipas(text: string): Extracted<SourceTeamLine> {
  const records: SourceTeamLine[] = [];
  const quarantine: QuarantineRow[] = [];
  let season: number | null = null;
  for (const [i, content] of text.split('\n').entries()) {
    if (/^\s*Época /.test(content)) season = parseSeason(content);
    else if (season !== null && content.trim() !== '') {
      const found = read(content, i + 1, season);
      if (found && 'rule' in found) quarantine.push(found);
      else if (found) records.push(found);
    }
  }
  return { records, quarantine };
}

import type { Biography } from '#server/contracts/biography.ts';
import { seasonLabel } from '../../entities/season-years.ts';
import { type PersonRecord, squadSeasons } from '../../evidence/people.ts';
import { dateInWords, onDate } from '../dates.ts';
import { bold, count, list } from '../portuguese.ts';
import { seasonRanges } from '../season-ranges.ts';
import { managedSeasons, positionInWords, seasonsInWords, termInWords } from './person-words.ts';

/** What can be asked about a person beside who they were. */
export const aspects = [
  'nascimento',
  'morte',
  'idade',
  'posicao',
  'epocas',
  'camisola',
  'alcunha',
  'nacionalidade',
  'percurso',
  'nome',
  'altura',
  'titulos',
  'treinou',
  'presidiu',
  'familia',
] as const;
export type Aspect = (typeof aspects)[number];

/** The sentences that answer, or null when it is not on record. */
type Teller = (record: PersonRecord) => string[] | null;

const told = (record: PersonRecord) => (record.biography ? 'Segundo a biografia, ' : '');
const factsOf = (biography: Biography | null, kind: string) =>
  (biography?.factos ?? []).filter((fact) => fact.tipo === kind).map((fact) => fact.facto);

const about = (precision: string | null | undefined, date: string) =>
  precision === 'cerca' ? `por volta de ${dateInWords(date)}` : onDate(date);

function birth({ person, biography }: PersonRecord): string[] | null {
  const { birth_date, birth_place, name, note } = person;
  if (!birth_date && !birth_place) return null;
  const when = birth_date ? bold(about(biography?.nascimento?.precisao, birth_date)) : '';
  const where = birth_place ? `em ${bold(birth_place)}` : '';
  const doubt = birth_date && note?.includes('nascimento') ? note : '';
  return [
    `${name} nasceu ${[when, where].filter(Boolean).join(', ')}.`,
    birth_date ? '' : 'A data não está registada.',
    doubt,
  ].filter(Boolean);
}

function death({ person, biography }: PersonRecord): string[] | null {
  if (person.death_date) {
    const place = biography?.morte?.local ? `, em ${biography.morte.local}` : '';
    return [`${person.name} morreu ${bold(onDate(person.death_date))}${place}.`];
  }
  if (person.note?.includes('Falecido')) return [`${person.name} já morreu; a fonte não diz quando.`];
  return null;
}

function ages({ person, squads }: PersonRecord): string[] | null {
  const known = squads.filter((row) => row.age !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return person.birth_date ? [`${person.name} nasceu ${bold(onDate(person.birth_date))}.`] : null;
  if (first === last)
    return [`${person.name} tinha ${bold(count(first.age ?? 0, 'ano'))} na época ${seasonLabel(first.season)}.`];
  return [
    `${person.name} tinha ${bold(count(first.age ?? 0, 'ano'))} na primeira época no Farense (${seasonLabel(first.season)}) e ${bold(count(last.age ?? 0, 'ano'))} na última (${seasonLabel(last.season)}).`,
  ];
}

function shirts({ person, squads }: PersonRecord): string[] | null {
  const numbers = [
    ...Map.groupBy(
      squads.filter((row) => row.shirt !== null),
      (row) => row.shirt ?? 0,
    ),
  ];
  if (numbers.length === 0) return null;
  const parts = numbers.map(([shirt, rows]) => {
    const seasons = rows.map((row) => row.season);
    return `n.º ${bold(String(shirt))} (${seasonRanges(seasons)})`;
  });
  const known = numbers.reduce((sum, [, rows]) => sum + rows.length, 0);
  return [
    `${person.name} usou a camisola ${list(parts)}.`,
    known < squads.length ? `O número só está registado em ${known} das ${squads.length} épocas.` : '',
  ].filter(Boolean);
}

function seasons(record: PersonRecord): string[] | null {
  const squad = squadSeasons(record);
  const told = record.biography?.epocas_farense ?? [];
  const name = record.person.name;
  if (squad.length === 0 && told.length > 0)
    return [`Segundo a biografia, ${name} jogou no Farense ${seasonsInWords(told)}.`];
  if (squad.length === 0) return null;
  const more = told.filter((season) => !squad.includes(season));
  return [
    `${name} está nos plantéis do Farense ${seasonsInWords(squad).replace(/\d+ épocas?/, (match) => bold(match))}.`,
    more.length > 0 ? `A biografia junta-lhe ${seasonRanges(more)}, que os plantéis não confirmam.` : '',
  ].filter(Boolean);
}

function career(record: PersonRecord): string[] | null {
  const spells = (record.biography?.clubes ?? []).filter((spell) => spell.clube !== 'Farense');
  if (spells.length === 0) return null;
  const when = ({ de, ate }: (typeof spells)[number]) =>
    de === null
      ? ''
      : ate === null || ate === de
        ? ` (${seasonLabel(de)})`
        : ` (${seasonLabel(de)} a ${seasonLabel(ate)})`;
  const under = (roles: readonly string[]) => {
    const chosen = spells.filter((spell) => roles.includes(spell.papel));
    return list([...new Set(chosen.map((spell) => `${spell.clube}${when(spell)}`))]);
  };
  const [played, coached, youth] = [
    under(['jogador', 'jogador-treinador']),
    under(['treinador', 'adjunto']),
    under(['formação']),
  ];
  return [
    played ? `Segundo a biografia, ${record.person.name} jogou também por ${played}.` : '',
    youth ? `${played ? 'Formou-se em' : `Segundo a biografia, ${record.person.name} formou-se em`} ${youth}.` : '',
    coached
      ? `${played || youth ? 'Como técnico passou' : `Segundo a biografia, ${record.person.name} passou como técnico`} por ${coached}.`
      : '',
  ].filter(Boolean);
}

function honours(record: PersonRecord): string[] | null {
  const won = record.biography?.honras ?? [];
  const claims = factsOf(record.biography, 'titulo').filter((fact) => /não confirm|sem confirma/.test(fact));
  if (won.length === 0)
    return claims.length > 0
      ? [`Não há título pelo Farense que os resultados confirmem a ${record.person.name}.`, ...claims.slice(0, 2)]
      : null;
  return [
    `Pelo Farense, ${record.person.name} tem ${bold(count(won.length, 'título confirmado', 'títulos confirmados'))} pelos resultados: ${list(won.map((honour) => `${honour.titulo} (${seasonLabel(honour.epoca)})`))}.`,
    ...claims.slice(0, 1),
  ];
}

function managed(record: PersonRecord): string[] | null {
  const seasons = managedSeasons(record);
  if (seasons.length === 0) return null;
  const shared = seasons.filter((season) => record.managed.some((row) => row.season === season && row.seq > 1));
  return [
    `${record.person.name} treinou o Farense ${seasonsInWords(seasons).replace(/\d+ épocas?/, (match) => bold(match))}.`,
    shared.length > 0 ? 'Em algumas dessas épocas houve mais do que um treinador.' : '',
  ].filter(Boolean);
}

/** One teller an aspect. */
export const tellers: Record<Aspect, Teller> = {
  nascimento: birth,
  morte: death,
  idade: ages,
  posicao: ({ person }) => {
    const position = positionInWords(person.position);
    return position ? [`${person.name} jogava como ${bold(position)}.`] : null;
  },
  epocas: seasons,
  camisola: shirts,
  alcunha: (record) => {
    const names = record.aliases.filter((alias) => alias.kind === 'alcunha').map((alias) => alias.alias);
    return names.length > 0
      ? [`${told(record)}${record.person.name} tinha a alcunha de ${list(names.map((name) => bold(`«${name}»`)))}.`]
      : null;
  },
  nacionalidade: ({ person }) =>
    person.nationality
      ? [
          `A nacionalidade registada de ${person.name} é: ${bold(person.nationality)}.`,
          person.birth_place ? `Naturalidade: ${person.birth_place}.` : '',
        ].filter(Boolean)
      : null,
  percurso: career,
  nome: ({ person }) => (person.full_name ? [`O nome completo de ${person.name} é ${bold(person.full_name)}.`] : null),
  altura: ({ person }) => {
    const parts = [
      person.height_cm ? `${person.height_cm} cm` : '',
      person.weight_kg ? `${person.weight_kg} kg` : '',
    ].filter(Boolean);
    return parts.length > 0 ? [`A ficha de ${person.name} regista ${bold(list(parts))}.`] : null;
  },
  titulos: honours,
  treinou: managed,
  familia: (record) => {
    const facts = factsOf(record.biography, 'familia');
    return facts.length > 0 ? [`Segundo a biografia de ${record.person.name}:`, ...facts.slice(0, 3)] : null;
  },
  presidiu: ({ person, terms }) =>
    terms.length > 0
      ? [
          `${person.name} presidiu ao Farense ${bold(list(terms.map(termInWords)))}, segundo a lista de presidentes do clube.`,
        ]
      : null,
};

/** How each aspect is named when it is missing: "Não tenho registo da data de nascimento de X." */
export const missingAspect: Record<Aspect, string> = {
  nascimento: 'da data nem do local de nascimento',
  morte: 'da morte',
  idade: 'da idade',
  posicao: 'da posição',
  epocas: 'das épocas',
  camisola: 'do número da camisola',
  alcunha: 'de alcunhas',
  nacionalidade: 'da nacionalidade',
  percurso: 'do percurso noutros clubes',
  nome: 'do nome completo',
  altura: 'da altura nem do peso',
  titulos: 'de títulos pelo Farense confirmados',
  treinou: 'de épocas como treinador do Farense',
  familia: 'da família',
  presidiu: 'de mandatos como presidente do Farense',
};

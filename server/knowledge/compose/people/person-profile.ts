import type { PersonRecord } from '../../evidence/people.ts';
import { squadSeasons } from '../../evidence/people.ts';
import { onDate } from '../dates.ts';
import { bold, list } from '../portuguese.ts';
import {
  figuresSentence,
  managedSeasons,
  positionInWords,
  seasonFigures,
  seasonsInWords,
  termInWords,
} from './person-words.ts';

/** Sentences of a summary: cut after a full stop that ends a word, not after "S." or "Dr.". */
export const splitSentences = (text: string): string[] => text.split(/(?<=[^\s.]{4,}[.!?])\s+(?=\p{Lu})/u);

/** The first mention of the name in bold. */
function emphasise(sentences: string[], name: string, other: string | null): string[] {
  const at = sentences.findIndex((sentence) => sentence.includes(name));
  if (at < 0 && other) return emphasise(sentences, other, null);
  return sentences.map((sentence, index) => (index === at ? sentence.replace(name, bold(name)) : sentence));
}

/** How much of a biography a second source confirms: its own sources are texts that name none. */
function confirmation(biography: NonNullable<PersonRecord['biography']>): string {
  const confirmed = biography.factos.filter((fact) => fact.confirmado).length;
  const total = biography.factos.length;
  if (confirmed === total) return '';
  if (confirmed === 0) return 'É o que diz a biografia; nenhuma outra fonte o confirma.';
  return `Dos ${total} factos da biografia, outra fonte confirma ${confirmed}.`;
}

function roleSentence(record: PersonRecord, name: string): string {
  const position = positionInWords(record.person.position);
  const seasons = squadSeasons(record);
  const managed = managedSeasons(record);
  const parts = [
    seasons.length > 0 ? `esteve no plantel do Farense ${seasonsInWords(seasons)}` : '',
    managed.length > 0 ? `treinou o Farense ${seasonsInWords(managed)}` : '',
    record.terms.length > 0 ? `presidiu ao Farense ${list(record.terms.map(termInWords))}` : '',
  ].filter(Boolean);
  const [first = 'figura nos registos do Farense, sem época conhecida', ...rest] = parts;
  return [
    `${name}${position ? `, ${position},` : ''} ${first}.`,
    ...rest.map((part) => `${name.replaceAll('*', '')} também ${part}.`),
  ].join(' ');
}

/** Birth, death, origin, as far as they are on record. */
export function lifeSentence(record: PersonRecord): string {
  const { birth_date, birth_place, death_date, nationality } = record.person;
  const born = [birth_date ? onDate(birth_date) : '', birth_place ? `em ${birth_place}` : ''].filter(Boolean);
  const parts = [
    born.length > 0 ? `Nasceu ${born.join(', ')}` : '',
    death_date ? `${born.length > 0 ? 'morreu' : 'Morreu'} ${onDate(death_date)}` : '',
  ].filter(Boolean);
  const origin = nationality && nationality !== 'Portugal' ? `Nacionalidade registada: ${nationality}.` : '';
  return [parts.length > 0 ? `${list(parts)}.` : '', origin].filter(Boolean).join(' ');
}

/** Who a person was: the biography's summary, else what squads, managers and presidents tell. */
export function profileSentences(record: PersonRecord): string[] {
  const { person, biography } = record;
  const figures = figuresSentence(seasonFigures(record));
  if (biography)
    return [
      ...emphasise(splitSentences(biography.resumo), person.name, person.full_name),
      confirmation(biography),
    ].filter(Boolean);
  const note = person.quality === 'duvidoso' && person.note ? person.note : '';
  return [roleSentence(record, bold(person.name)), lifeSentence(record), figures, note].filter(Boolean);
}

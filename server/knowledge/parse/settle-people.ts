import type { PersonMention } from '../entities/people.ts';
import { activeSeasons, type PersonRecord, personRecord } from '../evidence/people.ts';
import type { Facts } from '../facts/facts.ts';
import { nameWords } from '../lexicon/people-names.ts';
import { readerFor } from '../lexicon/reader.ts';
import { hasCue } from './has-cue.ts';
import type { Parsed } from './parsed.ts';
import { wantedSeasons } from './wanted-seasons.ts';

/** Keeps those who pass, unless nobody does. */
function narrow(records: PersonRecord[], passes: (record: PersonRecord) => boolean): PersonRecord[] {
  const left = records.filter(passes);
  return left.length > 0 ? left : records;
}

const hasRole = (record: PersonRecord, role: string) => record.person.roles.split(';').includes(role);

const offices = ['treinador', 'presidente'] as const;

/** The offices a question is about; whoever came after someone may have held either. */
function officesAsked(parsed: Parsed): readonly string[] {
  const named = offices.filter((office) => parsed.cues.has(office));
  return named.length === 0 && hasCue(parsed, 'sucessor', 'antecessor') ? offices : named;
}

/** "antes do João Rodrigues quem era o presidente": where an office is asked for, the name is that of who held it. */
function inOffice({ personIds, written }: PersonMention, parsed: Parsed, facts: Facts): string[] {
  const asked = officesAsked(parsed);
  const held = (id: string) => {
    const record = personRecord(id, facts);
    return record !== null && asked.some((office) => hasRole(record, office));
  };
  if (asked.length === 0 || parsed.resumed || hasCue(parsed, 'jogo', 'jogador', 'golos') || personIds.some(held))
    return personIds;
  const holders = readerFor(facts).peopleNames.holding(nameWords(written)).filter(held);
  return holders.length > 0 ? holders : personIds;
}

function settle(personIds: string[], parsed: Parsed, facts: Facts): string[] {
  if (personIds.length < 2) return personIds;
  let records = personIds.flatMap((id) => personRecord(id, facts) ?? []);
  if (parsed.cues.has('treinador')) records = narrow(records, (record) => hasRole(record, 'treinador'));
  if (parsed.cues.has('presidente')) records = narrow(records, (record) => hasRole(record, 'presidente'));
  const seasons =
    parsed.focus.season !== undefined && parsed.seasons.length === 0 && parsed.years.length === 0
      ? []
      : wantedSeasons(parsed);
  if (seasons.length > 0)
    records = narrow(records, (record) => activeSeasons(record).some((season) => seasons.includes(season)));
  return records.map((record) => record.person.id);
}

const qualifier = /^\s*\((?:(\d{4})\/\d{2}|(jogador|treinador|presidente))\)/;

/** "Ricardo (1998/99)": the words after a name that say which of several is meant, as our own choices write them. */
function qualified(personIds: string[], after: string, facts: Facts): string[] {
  const found = after.match(qualifier);
  if (!found) return personIds;
  const records = personIds.flatMap((id) => personRecord(id, facts) ?? []);
  const [, season, role] = found;
  const left = season
    ? narrow(records, (record) => activeSeasons(record).includes(Number(season)))
    : narrow(records, (record) => hasRole(record, role ?? ''));
  return left.map((record) => record.person.id);
}

/** Narrows names that several people bear by what else the question says. */
export function settlePeople(parsed: Parsed, facts: Facts): Parsed {
  if (parsed.people.length === 0) return parsed;
  let { seasons } = parsed;
  const people = parsed.people.map((mention) => {
    const last = parsed.tokens[mention.index + mention.length - 1];
    const after = last && !parsed.resumed ? parsed.text.slice(last.end) : '';
    const season = after.match(qualifier)?.[1];
    // A season in brackets says who is meant, not when.
    if (season) seasons = seasons.filter((candidate) => candidate !== Number(season));
    return { ...mention, personIds: settle(qualified(inOffice(mention, parsed, facts), after, facts), parsed, facts) };
  });
  return { ...parsed, people, seasons };
}

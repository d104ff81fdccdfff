import type { EvidenceSource } from '#server/contracts/evidence.ts';
import type { Bound } from '../entities/bounds.ts';
import type { ClubMention } from '../entities/clubs.ts';
import type { CompetitionFilter } from '../entities/competitions.ts';
import type { DayRange } from '../entities/day-ranges.ts';
import type { Leg } from '../entities/legs.ts';
import type { OutcomeMention } from '../entities/outcomes.ts';
import type { PersonMention, UnknownPerson } from '../entities/people.ts';
import type { Period } from '../entities/periods.ts';
import type { RelativeSeason } from '../entities/relative-seasons.ts';
import type { Score } from '../entities/scores.ts';
import type { DateMention } from '../entities/times.ts';
import type { Token } from '../entities/tokens.ts';
import type { Birthplace } from '../lexicon/birthplaces.ts';
import type { Cue } from '../lexicon/cues.ts';
import type { Nationality, Position } from '../lexicon/topics.ts';

export type Venue = 'casa' | 'fora' | 'neutro';

/** What the last answer was about: what "essa época" and "esse jogo" refer to. */
export interface Focus {
  season?: number;
  matchId?: string;
  clubId?: string;
  personId?: string;
  /** Where the last answer can be checked: "de onde vem isso?". */
  sources?: EvidenceSource[];
}

/** A question read: what it asks (cues) and about what (everything else). Kinds see nothing but this and the facts. */
export interface Parsed {
  text: string;
  tokens: Token[];
  cues: ReadonlySet<Cue>;
  seasons: number[];
  years: number[];
  period: Period | null;
  relative: RelativeSeason | null;
  date: DateMention | null;
  days: DayRange | null;
  /** Clubs other than Farense, in order; each may be one of several. */
  opponents: ClubMention[];
  /** A name where an opponent stands, of which there is no record. */
  unknownOpponent: string | null;
  /** Names that are neither clubs nor places: whoever they are, the question is not about the team alone. */
  strangers: string[];
  mentionsSelf: boolean;
  people: PersonMention[];
  unknownPerson: UnknownPerson | null;
  positions: Position[];
  nationality: Nationality | null;
  /** Where those asked for were born: "algarvios", "nascidos em Faro". */
  birthplace: Birthplace | null;
  /** Themes of the club's history, by name in `temas.csv`. */
  themes: string[];
  /** What the records do not hold, by name in `sem-registo.csv`. */
  missing: string[];
  today: Date;
  competition: CompetitionFilter | null;
  /** Every competition named, for questions that compare two. */
  competitions: CompetitionFilter[];
  venue: Venue | null;
  /** Both home and away were named: the question compares them. */
  bothVenues: boolean;
  outcomes: OutcomeMention[];
  score: Score | null;
  /** "5 ou mais golos", "por 4 ou mais". */
  bound: Bound | null;
  /** Referees and grounds, as the facts write them. */
  referees: string[];
  grounds: string[];
  /** 0 is Sunday. */
  weekday: number | null;
  /** A place in the table that the question names: "em 5.º lugar". */
  place: number | 'ultimo' | null;
  round: string | null;
  /** Of a tie of two matches, the one meant. */
  leg: Leg | null;
  /** A number that stands alone: "os últimos 5 jogos". */
  count: number | null;
  /** A number that the question takes for true: "são 23 épocas, certo?". */
  claimedCount: number | null;
  /** Words with a meaning of their own that nothing here reads: a filter the answer would silently leave out. */
  unread: string[];
  /** Begins as only a follow-up can ("e fora?"), or points back ("nessa época"). */
  elliptical: boolean;
  /** True once what was left out has been filled in from the conversation. */
  resumed: boolean;
  /** What of this came from earlier in the conversation, not from the question. */
  inherited: ReadonlySet<'cues' | 'opponents' | 'times' | 'venue' | 'competition'>;
  focus: Focus;
}

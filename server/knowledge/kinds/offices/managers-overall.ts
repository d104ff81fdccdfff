import { composed, noRecord } from '../../compose/answers.ts';
import { seasonsInWords } from '../../compose/people/person-words.ts';
import { seasonsTable } from '../../compose/people/seasons-table.ts';
import { bold, count, list } from '../../compose/portuguese.ts';
import { periodScope } from '../../compose/scope.ts';
import { seasonRanges } from '../../compose/season-ranges.ts';
import { seasonLabel } from '../../entities/season-years.ts';
import { type Milestone, milestoneRow, milestoneSources } from '../../evidence/milestones.ts';
import { managerRow } from '../../evidence/people.ts';
import { computedRow } from '../../evidence/rows.ts';
import { type PersonSeasons, seasonsByPerson } from '../../evidence/seasons-by-person.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Composed } from '../../kind.ts';
import type { FoundManagers } from './find-managers.ts';
import type { ManagersQuery } from './managers-query.ts';

const mostListed = 60;
/** Managers of a country that can be named in a sentence. */
const mostNamed = 8;
const unbrokenSince = 1981;

const covered = (facts: Facts) => new Set(facts.managers.map((row) => row.season)).size;

const coverageSentence = (facts: Facts) =>
  `Só há treinador registado em ${covered(facts)} épocas, seguidas apenas desde ${seasonLabel(unbrokenSince)}.`;

/** The newest seasons with a manager on record, to choose from with one tap. */
const recentSeasons = (rows: FoundManagers['rows']) =>
  [...new Set(rows.map((row) => row.season))]
    .slice(-3)
    .reverse()
    .map((season) => ({ label: seasonLabel(season), question: `Quem treinava em ${seasonLabel(season)}?` }));

/** "Há registo de 4 treinadores brasileiros do Farense: …". */
function allSentence(query: ManagersQuery, ranked: readonly PersonSeasons[]): string {
  const { countryPlural } = query;
  const country = countryPlural ? ` ${ranked.length === 1 ? `entre os ${countryPlural}` : countryPlural}` : '';
  const scope = periodScope(query.from, query.to);
  const names =
    query.country && ranked.length <= mostNamed
      ? `: ${list(ranked.map((one) => `${bold(one.name)} (${seasonRanges(one.seasons)})`))}`
      : '';
  return `Há registo de ${bold(count(ranked.length, 'treinador', 'treinadores'))}${country} do Farense${scope ? ` ${scope}` : ''}${names}.`;
}

function leadSentences(
  query: ManagersQuery,
  rows: FoundManagers['rows'],
  ranked: readonly PersonSeasons[],
  professional: readonly Milestone[],
): string[] {
  const { which } = query;
  const [first, last, top] = [rows[0], rows.at(-1), ranked[0]];
  if (!first || !last || !top) return [];
  if (which === 'primeiro')
    return [
      ...professional.map((milestone) => milestone.text),
      `Na lista de treinadores, o primeiro registado é ${bold(first.name)}, em ${seasonLabel(first.season)}.`,
    ];
  if (which === 'ultimo') {
    const names = rows.filter((row) => row.season === last.season).map((row) => bold(row.name));
    return [
      `Os registos de treinadores vão até ${seasonLabel(last.season)}: nessa época ${names.length > 1 ? 'foram' : 'foi'} ${list(names)}.`,
    ];
  }
  if (which === 'mais-tempo')
    return [`O treinador com mais épocas registadas no Farense é ${bold(top.name)}, ${seasonsInWords(top.seasons)}.`];
  return which === 'por-dizer' ? ['De que época?'] : [allSentence(query, ranked)];
}

function nobody(query: ManagersQuery, facts: Facts): Composed {
  const who = ['treinadores', query.countryPlural, 'do Farense', periodScope(query.from, query.to)];
  return noRecord('managers', `Não tenho registo de ${who.filter(Boolean).join(' ')}.`, [coverageSentence(facts)]);
}

function evidenceOf(rows: FoundManagers['rows'], ranked: readonly PersonSeasons[], told: Milestone[], facts: Facts) {
  const note = `${covered(facts)} épocas com treinador registado`;
  return {
    rows: [
      ...rows.map(managerRow),
      ...told.map(milestoneRow),
      computedRow('treinadores', {
        treinadores: ranked.length,
        epocas_com_registo: covered(facts),
        mais_epocas: ranked[0]?.seasons.length ?? 0,
        desde: seasonLabel(unbrokenSince),
      }),
    ],
    sources: [
      { id: 'treinadores', title: 'Treinadores do Farense', href: '/pessoas', note },
      ...milestoneSources(told),
    ],
    coverage: { known: covered(facts), total: facts.seasons.size, note: `nas ${note}` },
  };
}

/** Of the whole list: the first, the last, who stayed longest, or all of them. */
export function managersOverall(query: ManagersQuery, { rows }: FoundManagers, facts: Facts): Composed {
  const ranked = seasonsByPerson(rows);
  const [top] = ranked;
  const last = rows.at(-1);
  if (!top || !last) return nobody(query, facts);
  const { which } = query;
  const told =
    which === 'primeiro'
      ? facts.milestones.filter(({ topic, text }) => topic === 'treinador' && text.includes('primeiro treinador'))
      : [];
  const caption = 'Treinadores do Farense por épocas registadas';
  const highlighted = which === 'mais-tempo' ? 1 : 0;
  return composed('managers', {
    outcome: which === 'por-dizer' ? 'ambiguous' : 'answered',
    sentences: [...leadSentences(query, rows, ranked, told.slice(0, 1)), coverageSentence(facts)],
    choices: which === 'por-dizer' ? recentSeasons(rows) : [],
    table:
      which === 'todos' || which === 'mais-tempo'
        ? seasonsTable(caption, 'Treinador', ranked.slice(0, mostListed), { highlighted, total: ranked.length })
        : null,
    links: [{ label: 'Ver todas as pessoas', href: '/pessoas' }],
    followUps: ['Quem treinava em 1994/95?', 'Quem treinou mais épocas?', 'Quem era o presidente em 1990?'],
    evidence: evidenceOf(rows, ranked, told.slice(0, 1), facts),
    focus: which === 'ultimo' ? { season: last.season } : which === 'mais-tempo' ? { personId: top.personId } : {},
  });
}

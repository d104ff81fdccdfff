import type { ReactNode } from 'react';
import { formatDay, shortDay } from '#components/records/format-date.ts';
import { matchHref, matchTitle } from '#components/records/match-line.ts';
import { openIndex } from '#server/facts/open-index.ts';
import { type Day, onThisDay } from '#server/facts/records/on-this-day.ts';
import { lisbonDay } from './lisbon-day.ts';

const shown = 3;
const yearOf = (date: string | null) => (date ?? '').slice(0, 4);

/** What happened to Farense on today's date; where nothing is recorded, on the nearest day that has something. */
export async function OnThisDay({ today }: { today: Date }) {
  const iso = lisbonDay(today);
  const day = await onThisDay(await openIndex(), new Date(`${iso}T12:00:00Z`));
  if (!day) return null;
  const own = day.day === iso.slice(5);
  return (
    <section aria-label="Neste dia" className="mt-6 flex items-baseline gap-5 pb-4">
      <p className="font-serif text-[2rem] leading-none whitespace-nowrap sm:text-[2.25rem]" aria-hidden="true">
        {shortDay(day.day)}
      </p>
      <div className="text-[0.9375rem]">
        <h2 className="inline font-sans text-[0.9375rem] font-semibold tracking-normal">
          {own ? 'Neste dia.' : 'O dia mais próximo.'}
        </h2>{' '}
        {!own && <span className="text-soft">Hoje não há registos; a {formatDay(day.day)}:</span>}
        <ul className="mt-1">
          {entriesOf(day)
            .slice(0, shown)
            .map(({ key, year, content }) => (
              <li key={key} className="py-0.5">
                {year}: {content}
              </li>
            ))}
        </ul>
      </div>
    </section>
  );
}

interface Entry {
  key: string;
  year: string;
  content: ReactNode;
}

function entriesOf({ matches, milestones }: Day): Entry[] {
  const told = milestones.map((milestone) => ({
    key: milestone.id,
    year: yearOf(milestone.date),
    content: milestone.text,
  }));
  const played = matches.map((match) => ({
    key: match.id,
    year: yearOf(match.date),
    content: (
      <>
        <a href={matchHref(match)} className="way">
          {matchTitle(match)}
        </a>
        <span className="text-soft">, {match.competition}</span>
      </>
    ),
  }));
  // One event of the club's life, then the matches; the rest of either when the other is short.
  return [...told.slice(0, 1), ...played, ...told.slice(1)];
}

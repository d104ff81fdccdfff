import { lisbonDay } from './lisbon-day.ts';
import { numberInWords } from './number-in-words.ts';

/** The club was founded on 1 April 1910. */
const foundingYear = 1910;
const anniversary = '04-01';

function yearsOf(today: Date): number {
  const day = lisbonDay(today);
  return Number(day.slice(0, 4)) - foundingYear - (day.slice(5) < anniversary ? 1 : 0);
}

/** What this is, in one line. */
export function Headline({ today }: { today: Date }) {
  const words = numberInWords(yearsOf(today));
  return (
    <>
      <h1 className="text-[2.125rem] leading-[1.08] tracking-[-0.02em] sm:text-[3.5rem]">
        {words.charAt(0).toUpperCase() + words.slice(1)} anos,{' '}
        <em className="block font-leaning font-normal">jogo a jogo.</em>
      </h1>
      <p className="mt-4 mb-6 max-w-[33rem] text-[1.0625rem] text-soft sm:text-lg">
        Pergunta o que quiseres sobre o Sporting Clube Farense. Cada resposta traz a fonte; quando não há registo,
        dizemos.
      </p>
    </>
  );
}

import { Badge } from '#components/ui/badge.tsx';
import { inWords } from '../in-words.ts';
import type { Voice } from './use-trial.ts';

const reasons: Record<string, string> = {
  claim: 'os registos não o têm',
  relation: 'os registos não o têm em conjunto',
  word: 'nada o diz',
  denial: 'os registos não o negam',
  repetition: 'repetido',
};

/** One answer: its text, and sentence by sentence whether the records support it. */
export function VoiceColumn({ title, voice, waiting }: { title: string; voice: Voice | undefined; waiting: boolean }) {
  const wrong = voice?.sentences?.filter(({ supported }) => !supported).length ?? 0;
  return (
    <section aria-label={title} className="min-w-0 border-t border-ink pt-3">
      <h3 className="flex flex-wrap items-baseline justify-between gap-2 font-sans text-[0.9375rem] font-semibold tracking-normal">
        {title}
        {voice?.sentences ? (
          <Badge tone={wrong === 0 ? 'good' : 'bad'}>
            {wrong === 0 ? 'tudo confirmado' : `${wrong} ${wrong === 1 ? 'frase' : 'frases'} por confirmar`}
          </Badge>
        ) : null}
      </h3>
      {voice?.problem ? <p className="mt-2 text-sm text-bad">{voice.problem}</p> : null}
      {!voice && waiting ? <p className="waiting mt-2 text-soft">A esperar pela vez…</p> : null}
      {voice?.sentences ? (
        <ul className="mt-2 grid gap-2">
          {voice.sentences.map(({ text, supported, objections }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a model may say the same sentence twice.
            <li key={`${i} ${text}`}>
              <span className={supported ? '' : 'text-bad line-through'}>{text.replaceAll('**', '')}</span>
              {supported ? null : (
                <span className="block text-sm text-soft">
                  {objections.map((o) => [o.text, reasons[o.reason] ?? o.reason].filter(Boolean).join(': ')).join('; ')}
                </span>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-2 whitespace-pre-line">{voice?.text.replaceAll('**', '')}</p>
      )}
      {voice?.result ? (
        <p className="mt-2 text-sm text-soft tabular-nums">
          {voice.result.tokens} tokens
          {voice.result.tokensPerSecond === null
            ? ''
            : `, ${inWords.count(Math.round(voice.result.tokensPerSecond))} por segundo`}
          , primeiro aos {inWords.count(Math.round(voice.result.ttftMs))} ms
        </p>
      ) : null}
    </section>
  );
}

import type { Suggestion } from './suggestion.ts';

interface Props {
  suggestions: Suggestion[];
  onAsk: (question: string) => void;
  onTouch: () => void;
}

/** Questions worth asking, as an index: two columns with hairlines, one on a phone, which shows the first four. */
export function Suggestions({ suggestions, onAsk, onTouch }: Props) {
  return (
    <ul className="suggestions" aria-label="Sugestões">
      {suggestions.map(({ kind, question }) => (
        <li key={question}>
          <button type="button" onClick={() => onAsk(question)} onPointerEnter={onTouch} onFocus={onTouch}>
            <span className="block text-[0.8125rem] text-soft">{kind}</span>
            <span className="block text-[0.9375rem]">{question}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

import { Badge, type Tone } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { BoldText } from '../bold-text.tsx';
import { inWords } from '../in-words.ts';
import type { ExampleRow, RowState } from './example.ts';

const states: Record<Exclude<RowState, 'igual'>, { word: string; tone: Tone }> = {
  editada: { word: 'mudado, por construir', tone: 'accent' },
  rejeitada: { word: 'rejeitado, por construir', tone: 'bad' },
  acrescentada: { word: 'acrescentado, por construir', tone: 'accent' },
  aplicada: { word: 'mudado na administração', tone: 'good' },
};

interface ExampleItemProps {
  row: ExampleRow;
  mayAct: boolean;
  busy: boolean;
  onEdit: () => void;
  onReject: () => void;
  onUndo: () => void;
}

const said = (values: readonly unknown[]) =>
  values.filter((value) => typeof value === 'string' && value !== '').join(' · ');

/** One example: the question, the answer, what it is, and what can be done with it. */
export function ExampleItem({ row, mayAct, busy, onEdit, onReject, onUndo }: ExampleItemProps) {
  const { line, question, example, state, edit } = row;
  const { tipo, resposta, epoca, competicao } = example.metadata;
  return (
    <li className="border-b border-rule py-4" data-state={state}>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <h2 className="min-w-0 flex-1 basis-80 font-serif text-lg">{question}</h2>
        {mayAct ? (
          <div className="-mt-1 -mr-4 flex flex-wrap gap-x-1">
            <Button look="quiet" onClick={onEdit} aria-label={`Editar: ${question}`}>
              Editar
            </Button>
            {state === 'rejeitada' ? null : (
              <Button look="quiet" onClick={onReject} aria-label={`Rejeitar: ${question}`}>
                Rejeitar
              </Button>
            )}
            {edit ? (
              <Button busy={busy} onClick={onUndo} aria-label={`Desfazer: ${question}`}>
                Desfazer
              </Button>
            ) : null}
          </div>
        ) : null}
      </div>
      <p className={`mt-1 max-w-column ${state === 'rejeitada' ? 'text-soft line-through' : ''}`}>
        <BoldText text={example.completion} />
      </p>
      <p className="mt-1 flex flex-wrap gap-x-4 text-sm text-soft">
        <span>{line === null ? 'ainda sem linha' : `linha ${inWords.count(line)}`}</span>
        <span>{said([tipo, resposta, epoca, competicao])}</span>
        {state === 'igual' ? null : <Badge tone={states[state].tone}>{states[state].word}</Badge>}
        {edit ? (
          <span>
            {edit.by}, {inWords.moment(edit.at)}
            {edit.reason ? `: ${edit.reason}` : ''}
          </span>
        ) : null}
      </p>
      <details className="mt-1 text-sm">
        <summary className="inline-flex min-h-8 items-center text-soft">o que o modelo lê</summary>
        <pre className="mt-1 max-w-column whitespace-pre-wrap border-l-2 border-rule pl-3 font-sans">
          {example.prompt}
        </pre>
      </details>
    </li>
  );
}

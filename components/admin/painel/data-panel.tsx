import { Badge } from '#components/ui/badge.tsx';
import type { DataState } from '#server/contracts/overview.ts';
import { inWords } from '../in-words.ts';

/** How the facts and the training examples are. */
export function DataPanel({ data }: { data: DataState }) {
  const { import: last, dataset, findings } = data;
  return (
    <dl className="facts">
      <div>
        <dt>Factos em uso</dt>
        <dd>
          {inWords.count(data.matches)} jogos, {inWords.count(data.seasons)} épocas, {inWords.count(data.people)}{' '}
          pessoas
        </dd>
      </div>
      <div>
        <dt>Verificação dos factos</dt>
        <dd>
          {last === null ? (
            <Badge>nada importado neste computador</Badge>
          ) : last.failing === 0 ? (
            <Badge tone="good">sem diferenças por explicar</Badge>
          ) : (
            <Badge tone="bad">{`${last.failing} diferenças por explicar`}</Badge>
          )}
        </dd>
      </div>
      {last ? (
        <div>
          <dt>Última importação</dt>
          <dd>
            {inWords.moment(last.at)}: {inWords.count(last.explained)} exceções explicadas,{' '}
            {inWords.count(last.quarantine)} registos de quarentena
          </dd>
        </div>
      ) : null}
      <div>
        <dt>Exemplos de treino</dt>
        <dd>
          {dataset === null ? (
            <Badge>por construir</Badge>
          ) : (
            <>
              {inWords.bytes(dataset.bytes)}, de {inWords.moment(dataset.at)}
            </>
          )}
        </dd>
      </div>
      {findings ? (
        <div>
          <dt>Achados nos exemplos</dt>
          <dd>
            {inWords.count(findings.errors)} erros, {inWords.count(findings.warnings)} avisos
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

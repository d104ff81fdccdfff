import { decimal, duration, whole } from '#server/contracts/number-words.ts';
import type { ProbeResult } from '#server/contracts/training-messages.ts';

/** What two measured steps say of the whole run. */
export function PreflightResult({ result }: { result: ProbeResult }) {
  const rows: [string, string][] = [
    ['memória', `${decimal(result.peak_memory_gb)} GB no máximo, de ${decimal(result.available_memory_gb)} GB livres`],
    [
      'tempo',
      `cerca de ${duration(result.eta_s)}: ${whole(result.total_steps)} passos de ${decimal(result.seconds_per_step)} s`,
    ],
    ['velocidade', `${whole(result.tokens_per_second)} tokens/s`],
    [
      'exemplos',
      `${whole(result.train_examples)} de treino e ${whole(result.valid_examples)} de validação; o maior tem ${whole(result.longest_tokens)} tokens`,
    ],
    ['parâmetros', `${whole(result.trainable_parameters)} treinados, de ${whole(result.total_parameters)}`],
  ];
  return (
    <div role="status" className="border-l-2 border-ink pl-4">
      <p className={`font-serif text-xl ${result.fits ? 'text-good' : 'text-bad'}`}>
        {result.fits ? 'Cabe nesta máquina.' : 'Não cabe nesta máquina.'}
      </p>
      {!result.fits && (
        <p className="mt-1 text-sm">
          Baixa os exemplos por lote ou os tokens por exemplo, ou liga “Poupar memória”, e mede outra vez.
        </p>
      )}
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-soft">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

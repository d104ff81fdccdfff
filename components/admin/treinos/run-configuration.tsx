import { scientific } from '#server/contracts/number-words.ts';
import type { TrainingConfig } from '#server/contracts/training-config.ts';
import { fieldWords } from './config-fields.ts';

const baseName = (path: string) => path.split('/').at(-1) ?? path;

/** The configuration in a line, and all of it behind. */
export function RunConfiguration({ config }: { config: TrainingConfig }) {
  const method =
    config.fine_tune_type === 'full' ? 'todos os pesos' : `LoRA r ${config.lora_rank}, escala ${config.lora_scale}`;
  const line = [
    baseName(config.model),
    method,
    `lote ${config.batch_size} × ${config.gradient_accumulation}`,
    `taxa ${scientific(config.learning_rate)}, ${fieldWords('schedule', config.schedule).value}`,
    `${config.max_seq_length} tokens`,
    `dados: ${baseName(config.data)}`,
  ].join(' · ');
  return (
    <>
      <p className="text-sm text-soft">{line}</p>
      <details className="mt-2 text-sm">
        <summary className="min-h-9 py-1">Toda a configuração</summary>
        <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-[0.8125rem]">
          {Object.entries(config).map(([key, given]) => {
            const { label, value } = fieldWords(key, given);
            return (
              <div key={key} className="contents">
                <dt className="text-soft">{label}</dt>
                <dd className="min-w-0 break-words">{value}</dd>
              </div>
            );
          })}
        </dl>
      </details>
    </>
  );
}

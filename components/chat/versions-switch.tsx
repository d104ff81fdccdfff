import type { Versions } from './turn.ts';

interface Props {
  /** "pergunta" or "resposta". */
  what: string;
  versions: Versions;
  onShow: (messageId: string) => void;
}

/** ‹ 2/3 ›: goes through the versions of a question or an answer. Nothing where there is only one. */
export function VersionsSwitch({ what, versions: { current, ids }, onShow }: Props) {
  if (ids.length < 2) return null;
  return (
    <span className="inline-flex shrink-0 items-center text-[0.8125rem] text-soft tabular-nums no-print">
      <Step label={`Versão anterior da ${what}`} sign="‹" to={ids[current - 1]} onShow={onShow} />
      <span role="status">
        <span className="sr-only">{`Versão da ${what} `}</span>
        {current + 1}/{ids.length}
      </span>
      <Step label={`Versão seguinte da ${what}`} sign="›" to={ids[current + 1]} onShow={onShow} />
    </span>
  );
}

interface StepProps {
  label: string;
  sign: string;
  to: string | undefined;
  onShow: (messageId: string) => void;
}

function Step({ label, sign, to, onShow }: StepProps) {
  return (
    <button
      type="button"
      aria-label={label}
      disabled={to === undefined}
      onClick={() => to !== undefined && onShow(to)}
      className="min-h-11 min-w-8 text-base hover:text-ink disabled:opacity-40"
    >
      {sign}
    </button>
  );
}

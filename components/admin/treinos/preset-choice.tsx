'use client';

import type { RunChoices } from '#server/contracts/admin-training.ts';

type Preset = RunChoices['presets'][number];

interface PresetChoiceProps {
  presets: readonly Preset[];
  chosen: string | null;
  onChoose: (preset: Preset) => void;
}

/** The starting points, those for this machine first; why the others are not. */
export function PresetChoice({ presets, chosen, onChoose }: PresetChoiceProps) {
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">Ponto de partida</legend>
      <div className="grid gap-x-8 sm:grid-cols-2">
        {presets.map((preset) => (
          <label key={preset.name} className="flex min-h-14 items-start gap-3 border-t border-rule py-3">
            <input
              type="radio"
              name="preset"
              className="mt-1 size-4 accent-ink"
              checked={preset.name === chosen}
              onChange={() => onChoose(preset)}
            />
            <span>
              <span className="font-semibold">{preset.name}</span>
              <span className="block text-sm text-soft">{preset.description}</span>
              {preset.unsuitable && (
                <span className="block text-sm text-accent">Não serve aqui: {preset.unsuitable}.</span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

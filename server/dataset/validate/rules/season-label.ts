import { looseSeason, mayHaveLooseSeason } from '../../text/season-label.ts';
import { textRule } from '../text-rule.ts';

/** Questions are left alone: people write seasons as they like. */
export const seasonLabel = textRule({
  name: 'season-label',
  severity: 'warning',
  title: 'épocas escritas de várias maneiras',
  sign: mayHaveLooseSeason,
  pattern: looseSeason,
  field: 'completion',
  message: (found) => `"${found}" não é como escrevemos as épocas (1994/95): corre data clean.`,
});

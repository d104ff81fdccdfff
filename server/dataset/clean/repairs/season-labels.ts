import { canonicalSeason, looseSeason, mayHaveLooseSeason } from '../../text/season-label.ts';
import type { Repair } from '../repair.ts';

export const seasonLabels: Repair = {
  name: 'season-labels',
  title: 'épocas escritas como 1994/95',
  answersOnly: true,
  apply: (text) =>
    mayHaveLooseSeason(text) ? text.replace(looseSeason, (label) => canonicalSeason(label) ?? label) : text,
};

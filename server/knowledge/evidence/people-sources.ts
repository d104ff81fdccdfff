import type { EvidenceSource } from '#server/contracts/evidence.ts';
import { seasonLabel } from '../entities/season-years.ts';
import type { Facts } from '../facts/facts.ts';
import { seasonHref } from './rows.ts';

export const managersSource = (season: number): EvidenceSource => ({
  id: `treinadores:${season}`,
  title: `Treinadores em ${seasonLabel(season)}`,
  href: seasonHref(season, '#treinadores'),
  note: null,
});

export const presidentsSource = (facts: Facts, note: string | null = null): EvidenceSource => ({
  id: 'presidentes',
  title: facts.sources.get('presidentes')?.title ?? 'Lista de presidentes do clube',
  href: '/pessoas',
  note,
});

export const squadSource = (season: number, note: string): EvidenceSource => ({
  id: `plantel:${season}`,
  title: `Plantel de ${seasonLabel(season)}`,
  href: seasonHref(season, '#plantel'),
  note,
});

export const squadsSource = (facts: Facts): EvidenceSource => ({
  id: 'planteis',
  title: facts.sources.get('planteis')?.title ?? 'Plantéis do Farense',
  href: '/pessoas',
  note: null,
});

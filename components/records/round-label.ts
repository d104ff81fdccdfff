const finals: Record<string, string> = {
  '1/128': '1/128 de final',
  '1/64': '1/64 de final',
  '1/32': '1/32 de final',
  '1/16': '1/16 de final',
  '1/8': 'oitavos de final',
  '1/4': 'quartos de final',
  '1/2': 'meias-finais',
  QF: 'quartos de final',
  MF: 'meias-finais',
  F: 'final',
};

/** A round as people say it: "J27" is "27.ª jornada", "3E" is "3.ª eliminatória". Unknown marks stay as they are. */
export function roundLabel(round: string): string {
  const [, matchday] = /^J(\d+)$/u.exec(round) ?? [];
  if (matchday) return `${matchday}.ª jornada`;
  const [, leg, kind] = /^(\d)([EFR])$/u.exec(round) ?? [];
  if (leg) return `${leg}.ª ${{ E: 'eliminatória', F: 'fase', R: 'ronda' }[kind ?? ''] ?? ''}`;
  return finals[round] ?? round;
}

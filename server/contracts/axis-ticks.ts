/** Round numbers that divide a range into about `count` parts, all within it. */
export function axisTicks(from: number, to: number, count: number): number[] {
  // Below this the numbers between two neighbours are not there to count with.
  if (!(to - from > Math.max(Math.abs(from), Math.abs(to)) * 1e-9)) return [from];
  const raw = (to - from) / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * ([1, 2, 2.5, 5, 10].find((nice) => nice * power >= raw) ?? 10);
  const ticks: number[] = [];
  // Counted, not added up, so that no rounding creeps in.
  for (let i = Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; i++)
    ticks.push(Number((i * step).toPrecision(12)));
  return ticks;
}

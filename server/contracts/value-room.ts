/** Room above and below a curve, as a share of its height. */
const share = 0.05;
/** A spread below this share of the values is the rounding of the computer, not a curve. */
const rounding = 1e-6;

/** How much to leave free above the greatest and below the least value; a flat line gets room of its own. */
export function valueRoom(low: number, high: number): number {
  const size = Math.max(Math.abs(low), Math.abs(high));
  const spread = high - low;
  return (spread > size * rounding ? spread * share : size * share) || 1;
}

/** A change that cannot lose meaning. Applied until nothing changes any more, so each must come to rest. */
export interface Repair {
  readonly name: string;
  /** What it does, in a few words of Portuguese. */
  readonly title: string;
  /** Questions are left as people write them, beyond what is damage. */
  readonly answersOnly?: true;
  readonly apply: (text: string) => string;
}

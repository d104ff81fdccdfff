/** A model that has failed in one place so often will not find its way out of it. */
const mostInOnePlace = 4;
const mostInAll = 8;
const longestMs = 4000;

/** How often a model may write anew what failed verification. */
export class RedraftBudget {
  /** Drafts before this one. */
  attempt = 0;
  private inOnePlace = 0;
  private readonly mayRedraft: boolean;

  constructor(mayRedraft: boolean) {
    this.mayRedraft = mayRedraft;
  }

  /** Whether another draft may begin. @param writtenMs since the first word of the first, in milliseconds */
  allows(writtenMs: number): boolean {
    if (this.attempt === 0) return true;
    const left = this.attempt <= mostInAll && this.inOnePlace <= mostInOnePlace && writtenMs <= longestMs;
    return this.mayRedraft && left;
  }

  /** A draft has ended. @param furthered whether it said something that is shown */
  spend(furthered: boolean): void {
    this.attempt += 1;
    this.inOnePlace = furthered ? 0 : this.inOnePlace + 1;
  }
}

/** Something that a person should know of now. */
export interface Alert {
  /** The same for as long as it is so: `stalled:<run>`. */
  id: string;
  severity: 'warning' | 'problem';
  /** What is so and what to do, in a sentence or two. */
  text: string;
  /** The page where it is dealt with, and what the link to it says. */
  href: string;
  way: string;
}

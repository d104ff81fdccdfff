/** A question worth asking, with its kind as a label. */
export interface Suggestion {
  kind: string;
  question: string;
}

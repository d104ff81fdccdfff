/** What may identify a person in a question; order matters, the longer patterns first. */
const personal: [RegExp, string][] = [
  [/\b[\w.+-]+@[\w-]+(\.[\w-]+)+\b/gu, '[email]'],
  [/\bhttps?:\/\/\S+/giu, '[endereço]'],
  [/\b[A-Z]{2}\d{2}(?:[ ]?\d{4}){4,5}[ ]?\d{0,4}\b/gu, '[iban]'],
  [/\b(?:\d[ -]?){13,19}\b/gu, '[número]'],
  [/(?:\+|00)\d[\d ()-]{7,16}\d/gu, '[telefone]'],
  [/\b[29]\d{2}[ .-]?\d{3}[ .-]?\d{3}\b/gu, '[telefone]'],
  [/\b\d{9}\b/gu, '[número]'],
];

const longest = 500;

/** A question without addresses, telephone numbers, cards and tax numbers, cut to 500 characters, fit to be logged. */
export function redact(question: string): string {
  const clean = personal.reduce((text, [pattern, mark]) => text.replace(pattern, mark), question.trim());
  return clean.length > longest ? `${clean.slice(0, longest)}…` : clean;
}

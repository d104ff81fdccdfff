/** The text's whole sentences: those that end in a full stop, question or exclamation mark with something after it. */
export function wholeSentences(text: string, ended: boolean): string[] {
  const plain = text.replaceAll('**', '');
  const sentences = plain.split(/(?<=[.!?…][)”"]?)\s+(?=[\p{Lu}\d“"(])/u);
  if (!ended) sentences.pop();
  return sentences.map((sentence) => sentence.trim()).filter(Boolean);
}

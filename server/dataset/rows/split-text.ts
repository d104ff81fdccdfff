/** How tools wrap a question and its answer in one text. The first group is the question, the second the answer. */
const wrappings = [
  /^(?:<s>)?\s*\[INST\]([\s\S]*?)\[\/INST\]([\s\S]*?)(?:<\/s>)?\s*$/,
  /^<\|im_start\|>user\n([\s\S]*?)<\|im_end\|>\s*<\|im_start\|>assistant\n([\s\S]*?)(?:<\|im_end\|>)?\s*$/,
  /^#{1,3} (?:Pergunta|Instrução|Instruction|Question):?\s*\n([\s\S]*?)\n#{1,3} (?:Resposta|Response|Answer):?\s*\n([\s\S]*)$/,
  /^(?:Pergunta|P|Question|Q):\s*([\s\S]*?)\n+(?:Resposta|R|Answer|A):\s*([\s\S]*)$/,
];

/** The question and the answer of a raw text, where it is written in a known way; else the text is all answer. */
export function splitText(text: string): { prompt: string; completion: string } {
  for (const wrapping of wrappings) {
    const match = wrapping.exec(text);
    if (match) return { prompt: (match[1] ?? '').trim(), completion: (match[2] ?? '').trim() };
  }
  return { prompt: '', completion: text };
}

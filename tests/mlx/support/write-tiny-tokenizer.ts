import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const template =
  "{{ bos_token }}{% for m in messages %}{{ '[' + m['role'] + '] ' + m['content'] + '\\n' }}{% endfor %}" +
  "{% if add_generation_prompt %}{{ '[assistant]' }}{% endif %}";

/**
 * Writes a byte-level tokenizer: tokens 0 to 255 are the bytes, 256 <s>, 257 </s>, then a few merges, and words that no
 * text gives up to `size`, so that any model's vocabulary is covered.
 */
export function writeTinyTokenizer(folder: string, size = 320): void {
  mkdirSync(folder, { recursive: true });
  const letters = byteLetters();
  const vocabulary: Record<string, number> = {};
  letters.forEach((letter, byte) => {
    vocabulary[letter] = byte;
  });
  vocabulary['<s>'] = 256;
  vocabulary['</s>'] = 257;
  const merges = [
    'o s',
    'a s',
    'e r',
    'Ġ d',
    'Ġd e',
    'Ġ o',
    'Ġ a',
    'F a',
    'Fa r',
    'Far e',
    'Fare n',
    'n s',
    'e n',
    'ns e',
  ];
  for (const merge of merges) vocabulary[merge.replace(' ', '')] ??= Object.keys(vocabulary).length;
  for (let id = Object.keys(vocabulary).length; id < size; id++) vocabulary[`Ġ<${id}>`] = id;
  const special = (id: number, content: string) => ({ id, content, special: true });
  const tokenizer = {
    version: '1.0',
    added_tokens: [special(256, '<s>'), special(257, '</s>')],
    normalizer: null,
    pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, use_regex: true },
    post_processor: {
      type: 'TemplateProcessing',
      single: [{ SpecialToken: { id: '<s>', type_id: 0 } }, { Sequence: { id: 'A', type_id: 0 } }],
      pair: [],
      special_tokens: { '<s>': { id: '<s>', ids: [256], tokens: ['<s>'] } },
    },
    decoder: { type: 'ByteLevel' },
    model: { type: 'BPE', vocab: vocabulary, merges: merges.filter((m) => m.replace(' ', '') in vocabulary) },
  };
  const settings = { bos_token: '<s>', eos_token: { content: '</s>' }, chat_template: template };
  writeFileSync(join(folder, 'tokenizer.json'), JSON.stringify(tokenizer));
  writeFileSync(join(folder, 'tokenizer_config.json'), JSON.stringify(settings));
}

/** The printable letter that stands for each byte (GPT-2's table). */
function byteLetters(): string[] {
  const printable = (byte: number) => (byte >= 33 && byte <= 126) || (byte >= 161 && byte !== 173);
  let next = 256;
  return Array.from({ length: 256 }, (_, byte) => String.fromCodePoint(printable(byte) ? byte : next++));
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Vocabulary } from './train-bpe.ts';

/** Tokens that stand for no text, in the order of their ids. */
export const specialTokens = ['<unk>', '<s>', '</s>', '[INST]', '[/INST]'] as const;

/** Mistral's conversation, for the user and the assistant in turns. */
const template =
  '{{ bos_token }}{% for message in messages %}{% if message["role"] == "user" %}' +
  '{{ "[INST]" + message["content"] + "[/INST]" }}{% else %}{{ message["content"] + eos_token }}{% endif %}{% endfor %}';

/** Writes `tokenizer.json` and `tokenizer_config.json`, as Hugging Face's libraries read them. */
export function writeTokenizer(folder: string, { tokens, merges }: Vocabulary): void {
  mkdirSync(folder, { recursive: true });
  const tokenizer = {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: specialTokens.map((content, id) => ({
      id,
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: null,
    pre_tokenizer: {
      type: 'Sequence',
      pretokenizers: [
        { type: 'Digits', individual_digits: true },
        { type: 'ByteLevel', add_prefix_space: false, trim_offsets: false, use_regex: true },
      ],
    },
    post_processor: {
      type: 'TemplateProcessing',
      single: [{ SpecialToken: { id: '<s>', type_id: 0 } }, { Sequence: { id: 'A', type_id: 0 } }],
      pair: [
        { SpecialToken: { id: '<s>', type_id: 0 } },
        { Sequence: { id: 'A', type_id: 0 } },
        { Sequence: { id: 'B', type_id: 1 } },
      ],
      special_tokens: { '<s>': { id: '<s>', ids: [specialTokens.indexOf('<s>')], tokens: ['<s>'] } },
    },
    decoder: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: false, use_regex: true },
    model: {
      type: 'BPE',
      dropout: null,
      unk_token: null,
      fuse_unk: false,
      byte_fallback: false,
      vocab: Object.fromEntries(tokens),
      merges: merges.map((pair) => pair.join(' ')),
    },
  };
  const settings = {
    tokenizer_class: 'PreTrainedTokenizerFast',
    bos_token: '<s>',
    eos_token: '</s>',
    unk_token: '<unk>',
    clean_up_tokenization_spaces: false,
    model_max_length: 1024,
    chat_template: template,
  };
  writeFileSync(join(folder, 'tokenizer.json'), `${JSON.stringify(tokenizer, null, 1)}\n`);
  writeFileSync(join(folder, 'tokenizer_config.json'), `${JSON.stringify(settings, null, 2)}\n`);
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';

const packageName = 'mistral-tokenizer-js';

const vocabularySchema = z.object({ vocabById: z.array(z.string()), merges: z.map(z.string(), z.unknown()) });

/** True when the development package that carries Mistral's vocabulary is installed. */
export function mistralTokenizerInstalled(): boolean {
  try {
    createRequire(import.meta.url).resolve(packageName);
    return true;
  } catch {
    return false;
  }
}

/** Writes the tokenizer of Mistral-7B v0.1 in Hugging Face's layout, from the vocabulary of a development package. */
export async function writeMistralTokenizer(folder: string): Promise<void> {
  const { vocabById, merges } = vocabularySchema.parse((await import(packageName)).default);
  mkdirSync(folder, { recursive: true });
  const special = vocabById.slice(0, 3).map((content, id) => ({ id, content, special: true, normalized: false }));
  const tokenizer = {
    version: '1.0',
    added_tokens: special,
    normalizer: {
      type: 'Sequence',
      normalizers: [
        { type: 'Prepend', prepend: '▁' },
        { type: 'Replace', pattern: { String: ' ' }, content: '▁' },
      ],
    },
    pre_tokenizer: null,
    post_processor: {
      type: 'TemplateProcessing',
      single: [{ SpecialToken: { id: '<s>', type_id: 0 } }, { Sequence: { id: 'A', type_id: 0 } }],
      pair: [],
      special_tokens: { '<s>': { id: '<s>', ids: [1], tokens: ['<s>'] } },
    },
    decoder: {
      type: 'Sequence',
      decoders: [
        { type: 'Replace', pattern: { String: '▁' }, content: ' ' },
        { type: 'ByteFallback' },
        { type: 'Fuse' },
        { type: 'Strip', content: ' ', start: 1, stop: 0 },
      ],
    },
    model: {
      type: 'BPE',
      unk_token: '<unk>',
      fuse_unk: true,
      byte_fallback: true,
      vocab: Object.fromEntries(vocabById.map((word, id) => [word, id])),
      merges: [...merges.keys()],
    },
  };
  const chat_template =
    "{{ bos_token }}{% for m in messages %}{% if m['role'] == 'user' %}{{ '[INST] ' + m['content'] + ' [/INST]' }}" +
    "{% else %}{{ m['content'] + eos_token }}{% endif %}{% endfor %}";
  writeFileSync(join(folder, 'tokenizer.json'), JSON.stringify(tokenizer));
  writeFileSync(
    join(folder, 'tokenizer_config.json'),
    JSON.stringify({ bos_token: '<s>', eos_token: '</s>', unk_token: '<unk>', chat_template }),
  );
}

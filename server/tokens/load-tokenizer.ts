import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from '@huggingface/jinja';
import { Tokenizer } from '@huggingface/tokenizers';
import { z } from 'zod';

/** A model's tokenizer files cannot be used. The message names the file and what to do. */
export class TokenizerError extends Error {
  override name = 'TokenizerError';
}

export interface ChatTurn {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** Text to tokens and back, as the model was trained. */
export interface ModelTokenizer {
  /** Tokens of raw text, with the model's opening token. */
  encode(text: string): number[];
  /** Tokens of text that stands inside another: without opening token. */
  encodePart(text: string): number[];
  /**
   * Tokens of a conversation that the assistant is about to continue, or that it goes on with after `begin`.
   * @throws {TokenizerError} without a template
   */
  encodeChat(turns: readonly ChatTurn[], begin?: string): number[];
  /** Special tokens give no text. */
  decode(tokens: readonly number[]): string;
  /** Tokens at which an answer ends, as the tokenizer's files know them. */
  readonly endTokens: ReadonlySet<number>;
}

const token = z.union([z.string(), z.object({ content: z.string() }).transform(({ content }) => content)]);

const namedTemplates = z.array(z.object({ name: z.string(), template: z.string() }));

const settingsSchema = z.looseObject({
  bos_token: token.nullish(),
  eos_token: token.nullish(),
  chat_template: z.union([z.string(), namedTemplates]).nullish(),
});

const plainText = { skip_special_tokens: true, clean_up_tokenization_spaces: false };

/** Loads `tokenizer.json`, `tokenizer_config.json` and the chat template of the model in `folder`. @throws {TokenizerError} */
export function loadTokenizer(folder: string): ModelTokenizer {
  const settings = settingsSchema.parse(readJson(join(folder, 'tokenizer_config.json')));
  const words = { bos_token: settings.bos_token ?? '', eos_token: settings.eos_token ?? '' };
  const tokenizer = build(join(folder, 'tokenizer.json'), { ...settings, ...words });
  const template = chatTemplate(folder, settings.chat_template);
  const encodePart = (text: string) => tokenizer.encode(text, { add_special_tokens: false }).ids;
  const end = tokenizer.token_to_id(words.eos_token);
  return {
    encode: (text) => tokenizer.encode(text).ids,
    encodePart,
    encodeChat: (turns, begin = '') => {
      if (!template)
        throw new TokenizerError(`${folder} não tem modelo de conversa (chat template): pergunta com texto simples.`);
      return encodePart(chatText(template, turns, begin, words));
    },
    decode: (tokens) => (tokens.length === 0 ? '' : tokenizer.decode([...tokens], plainText)),
    endTokens: new Set(end === undefined ? [] : [end]),
  };
}

/** What the model reads of a conversation, up to where it goes on: as the template would write an answer that begins so. */
function chatText(template: Template, turns: readonly ChatTurn[], begin: string, words: object): string {
  if (begin === '') return template.render({ messages: turns, add_generation_prompt: true, ...words });
  const answered = [...turns, { role: 'assistant', content: begin }];
  const text = template.render({ messages: answered, add_generation_prompt: false, ...words });
  return text.slice(0, text.lastIndexOf(begin) + begin.length);
}

function build(file: string, settings: object): Tokenizer {
  try {
    return new Tokenizer(z.looseObject({ model: z.looseObject({}) }).parse(readJson(file)), settings);
  } catch (error) {
    if (error instanceof TokenizerError) throw error;
    throw new TokenizerError(`${file} não é um tokenizador: ${String(error)}. Volta a descarregar o modelo.`);
  }
}

/** Newer models keep the template in a file of its own. */
function chatTemplate(
  folder: string,
  inline: string | z.infer<typeof namedTemplates> | null | undefined,
): Template | null {
  const file = join(folder, 'chat_template.jinja');
  const named = Array.isArray(inline) ? inline.find(({ name }) => name === 'default')?.template : inline;
  const source = existsSync(file) ? readFileSync(file, 'utf8') : named;
  if (!source) return null;
  try {
    return new Template(source);
  } catch (error) {
    throw new TokenizerError(`o modelo de conversa (chat template) de ${folder} não se consegue ler: ${String(error)}`);
  }
}

function readJson(file: string): unknown {
  if (!existsSync(file)) throw new TokenizerError(`${file} não existe. Volta a descarregar o modelo.`);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new TokenizerError(`${file} não é JSON válido: ${String(error)}. Volta a descarregar o modelo.`);
  }
}

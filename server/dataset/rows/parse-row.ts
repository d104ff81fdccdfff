import { questionOf } from '#server/knowledge/prompt.ts';
import type { ChatMessage, DatasetFile, DatasetRow, RowFormat, RowProblem } from './dataset-row.ts';
import { jsonErrorColumn } from './json-error-column.ts';
import { locateField, locateKey, type PathStep } from './locate-field.ts';
import { type Line, longestLine } from './read-lines.ts';
import { splitText } from './split-text.ts';

/** Fields that a row may have at its top. */
const knownFields = new Set(['prompt', 'completion', 'messages', 'text', 'metadata', 'id']);

/** Fields of `metadata` that are text where they are given. */
const textMetadata = ['tipo', 'epoca', 'competicao', 'entidade', 'id'] as const;

interface Content {
  format: RowFormat | null;
  prompt: string;
  completion: string;
  question: string;
  messages: readonly ChatMessage[] | null;
}

const nothing: Content = { format: null, prompt: '', completion: '', question: '', messages: null };

const openingBrace = 0x7b;

type Fields = Record<string, unknown>;

/**
 * Reads one line as a row. Never throws: what is wrong is in `problems`.
 * Checked by hand and not with zod, because files have millions of lines and every problem needs its column.
 */
export function parseRow(line: Line, file: DatasetFile): DatasetRow {
  const reader = new RowReader(line);
  const { content, metadata, id } = reader.read();
  return {
    file,
    line: line.number,
    offset: line.offset,
    bytes: line.bytes,
    raw: line.text,
    ...content,
    metadata,
    id,
    problems: reader.problems,
  };
}

class RowReader {
  readonly problems: RowProblem[] = [];
  private readonly line: Line;

  constructor(line: Line) {
    this.line = line;
  }

  read(): { content: Content; metadata: Fields | null; id: unknown } {
    const fields = this.object();
    if (!fields) return { content: nothing, metadata: null, id: undefined };
    for (const name in fields) {
      if (!knownFields.has(name))
        this.problem(
          'unknown-field',
          `O campo "${name}" não é conhecido: apaga-o ou põe-no dentro de "metadata".`,
          locateKey(this.line.text, name),
        );
    }
    return { content: this.content(fields), metadata: this.metadata(fields), id: fields.id };
  }

  private object(): Fields | null {
    const { text } = this.line;
    if (!this.line.validUtf8)
      this.problem(
        'invalid-utf8',
        'A linha tem bytes que não são UTF-8: grava o ficheiro outra vez em UTF-8.',
        Math.max(1, text.indexOf('\uFFFD') + 1),
      );
    if (this.line.tooLong) {
      this.problem(
        'line-too-long',
        `A linha passa de ${longestLine} bytes e não foi lida até ao fim: falta uma mudança de linha, ou o exemplo não é um exemplo.`,
        1,
      );
      return null;
    }
    if (text.charCodeAt(0) !== openingBrace && text.trim() === '') {
      this.problem('blank-line', 'A linha está vazia: apaga-a.', 1);
      return null;
    }
    try {
      const value: unknown = JSON.parse(text);
      if (isObject(value)) return value;
      this.problem('wrong-type', 'A linha é JSON, mas não é um objeto: escreve {"prompt": …, "completion": …}.', 1);
    } catch {
      this.problem(
        'broken-json',
        'A linha não é JSON válido: verifica aspas, vírgulas e chavetas a partir daqui.',
        jsonErrorColumn(text),
      );
    }
    return null;
  }

  private content(fields: Fields): Content {
    if ('messages' in fields) return this.conversation(fields.messages);
    if ('prompt' in fields || 'completion' in fields) return this.pair(fields);
    if ('text' in fields) return this.text(fields);
    this.problem(
      'missing-field',
      'Faltam os campos: a linha precisa de "prompt" e "completion", de "messages" ou de "text".',
      1,
    );
    return nothing;
  }

  private pair(fields: Fields): Content {
    const prompt = this.string(fields, 'prompt');
    const completion = this.string(fields, 'completion');
    return { format: 'prompt-completion', prompt, completion, question: questionOf(prompt), messages: null };
  }

  private text(fields: Fields): Content {
    const text = this.string(fields, 'text');
    const { prompt, completion } = splitText(text);
    return { format: 'text', prompt, completion, question: questionOf(prompt), messages: null };
  }

  private string(fields: Fields, name: string): string {
    const value = fields[name];
    if (typeof value === 'string') {
      if (value.trim() === '')
        this.problem(
          'empty-field',
          `"${name}" está vazio: escreve-o ou apaga a linha.`,
          locateField(this.line.text, [name]),
        );
      return value;
    }
    if (!(name in fields)) this.problem('missing-field', `Falta o campo "${name}".`, 1);
    else this.problem('wrong-type', `"${name}" tem de ser texto.`, locateField(this.line.text, [name]));
    return '';
  }

  private conversation(value: unknown): Content {
    const messages = this.turns(value);
    if (!messages) return nothing;
    const answer = messages.findLastIndex(({ role }) => role === 'assistant');
    const asked = messages.slice(0, answer < 0 ? messages.length : answer).filter(({ role }) => role !== 'system');
    const question = asked.findLast(({ role }) => role === 'user');
    if (answer < 0)
      this.problem(
        'missing-field',
        'A conversa não tem resposta: falta uma mensagem "assistant".',
        this.at('messages'),
      );
    if (!question)
      this.problem('missing-field', 'A conversa não tem pergunta: falta uma mensagem "user".', this.at('messages'));
    return {
      format: 'messages',
      prompt: asked.map(({ content }) => content).join('\n\n'),
      completion: messages[answer]?.content ?? '',
      question: questionOf(question?.content ?? ''),
      messages,
    };
  }

  private turns(value: unknown): ChatMessage[] | null {
    if (!Array.isArray(value)) {
      this.problem('wrong-type', '"messages" tem de ser uma lista.', this.at('messages'));
      return null;
    }
    return value.flatMap((turn: unknown, index) => {
      const path = ['messages', index];
      if (!isObject(turn) || typeof turn.role !== 'string' || typeof turn.content !== 'string') {
        this.problem('wrong-type', `A mensagem ${index + 1} tem de ter "role" e "content" em texto.`, this.at(...path));
        return [];
      }
      if (!['system', 'user', 'assistant'].includes(turn.role)) {
        this.problem(
          'wrong-type',
          `O papel "${turn.role}" não existe: usa system, user ou assistant.`,
          this.at(...path, 'role'),
        );
        return [];
      }
      if (turn.content.trim() === '') {
        this.problem(
          'empty-field',
          `A mensagem ${index + 1} está vazia: escreve-a ou apaga a linha.`,
          this.at(...path, 'content'),
        );
      }
      return [{ role: turn.role, content: turn.content }];
    });
  }

  private metadata(fields: Fields): Fields | null {
    const { metadata } = fields;
    if (metadata === undefined) return null;
    if (!isObject(metadata)) {
      this.problem('wrong-type', '"metadata" tem de ser um objeto.', this.at('metadata'));
      return null;
    }
    for (const name of textMetadata) {
      const value = metadata[name];
      if (value !== undefined && value !== null && typeof value !== 'string') {
        this.problem('wrong-type', `"metadata.${name}" tem de ser texto.`, this.at('metadata', name));
      }
    }
    return metadata;
  }

  private at(...path: PathStep[]): number {
    return locateField(this.line.text, path);
  }

  private problem(rule: RowProblem['rule'], message: string, column: number): void {
    this.problems.push({ rule, message, column });
  }
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

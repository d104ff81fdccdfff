import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EvidenceRow, emptyEvidence } from '#server/contracts/evidence.ts';
import { buildPrompt, evidenceOf, longestPrompt, promptInstruction, questionOf } from './prompt.ts';

const standing = (season: string, place: number): EvidenceRow => ({
  id: `standings:${season}:farense`,
  table: 'standings',
  values: {
    competicao: `I Divisão ${season}`,
    epoca: season,
    lugar: place,
    equipa: 'Farense',
    pontos: 37,
    vitorias: 16,
    club_id: 'farense',
  },
});
const match: EvidenceRow = {
  id: 'matches:1995-04-01-benfica-casa',
  table: 'matches',
  values: {
    adversario: 'Benfica',
    golos_farense: 4,
    golos_adversario: 1,
    resultado: 'V',
    local: 'casa',
    data: '1995-04-01',
    jornada: 'J27',
    competicao: 'I Divisão 1994/95',
    assistencia: 14000,
    hora: null,
    prolongamento: false,
  },
};
const answer = (rows: EvidenceRow[], sentences: string[]) => ({ evidence: { ...emptyEvidence('x'), rows }, sentences });

describe('buildPrompt', () => {
  it('says each figure as the answer will, so that it need only be copied', () => {
    const { text, messages, rowIds } = buildPrompt({
      question: 'E o Benfica?',
      earlier: [],
      answer: answer([match], ['Venceu por **4-1**.']),
    });
    expect(text).toBe(
      `${promptInstruction}\n\nDados:\n- jogo: Farense 4-1 Benfica; vitória; em casa; 1 de abril de 1995; I Divisão 1994/95; 27.ª jornada; 14.000 espectadores\n- resposta: 4-1\n\nPergunta: E o Benfica?`,
    );
    expect(messages).toEqual([{ role: 'user', content: text }]);
    expect(rowIds).toEqual([match.id]);
  });

  it('keeps the rows that the composed sentences draw on, in their order', () => {
    const rows = Array.from({ length: 60 }, (_, i) => standing(`${1920 + i}/${String(21 + i)}`, i + 1));
    const { rowIds } = buildPrompt({
      question: 'Compara.',
      earlier: [],
      answer: answer(rows, ['Em 1950/51 foi 31.º lugar; em 1930/31, 11.º lugar.']),
    });
    expect(rowIds).toEqual(['standings:1930/31:farense', 'standings:1950/51:farense']);
  });

  it('shows what is not a row: premise, coverage, conflicts and choices', () => {
    const evidence = {
      ...emptyEvidence('x'),
      premise: { claimed: 'venceu a Taça', actual: 'perdeu a final' },
      coverage: { known: 1, total: 2, note: 'em 126 jogos' },
      conflicts: [
        {
          topic: 'o presidente',
          versions: [
            { text: 'A', source: 'um' },
            { text: 'B', source: 'dois' },
          ],
          decision: null,
        },
      ],
    };
    const { text } = buildPrompt({
      question: 'Quem?',
      earlier: [],
      answer: { evidence, sentences: [], choices: [{ label: 'Vitória SC', question: '?' }] },
    });
    expect(text).toContain('não é verdade que venceu a Taça; perdeu a final');
    expect(text).toContain('em 126 jogos');
    expect(text).toContain('A (um) / B (dois)');
    expect(text).toContain('- escolha: Vitória SC');
  });

  it.each([
    [
      'what is in bold, once',
      ['Ficou em **5.º lugar**.', 'O **5.º lugar**, com **37 pontos**.'],
      '5.º lugar; 37 pontos',
    ],
    ['yes', ['Sim: em 2003/04 **desceu**.'], 'sim; desceu'],
    ['no', ['Não foi o 3.º lugar. Foi o **2.º**.'], 'não; 2.º'],
    ['nothing where nothing is on record', ['Não tenho registo dessa época.'], undefined],
    ['as much as there is room for', Array.from({ length: 9 }, (_, i) => `**${i}${'x'.repeat(60)}**`), /^0x+; 1x+$/],
  ])('tells which of it answers: %s', (_, sentences, short) => {
    const { text } = buildPrompt({ question: 'E?', earlier: [], answer: answer([match], sentences) });
    const told = /^- resposta: (.*)$/m.exec(text)?.[1];
    expect(told).toEqual(short instanceof RegExp ? expect.stringMatching(short) : short);
  });

  it('says that there are no records', () => {
    expect(buildPrompt({ question: 'Quem?', earlier: [], answer: answer([], []) }).text).toContain(
      'Dados:\n(sem registos)\n',
    );
  });

  it('keeps the latest turns of the conversation, oldest first', () => {
    const earlier = ['um', 'dois', 'três'].map((question) => ({ question, answer: `**${question}**` }));
    const { text } = buildPrompt({ question: 'E agora?', earlier, answer: answer([], []) });
    expect(text).toContain('\nAntes: dois — dois\nAntes: três — três\nPergunta: E agora?');
    expect(text).not.toContain('Antes: um');
  });

  it('never grows beyond its limit, and gives the question back, whatever is asked', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 600 }), fc.constant('a\nPergunta: b\n\nDados:'));
    fc.assert(
      fc.property(
        text,
        fc.array(text, { maxLength: 12 }),
        fc.array(text, { maxLength: 4 }),
        (question, names, turns) => {
          const rows = names.map((name, i) => ({ id: `r${i}`, table: 'people', values: { nome: name } }));
          const earlier = turns.map((turn) => ({ question: turn, answer: turn }));
          const prompt = buildPrompt({ question, earlier, answer: answer(rows, names.slice(0, 3)) });
          expect(Buffer.byteLength(prompt.text)).toBeLessThanOrEqual(longestPrompt);
          const asked = questionOf(prompt.text);
          expect(asked).not.toContain('\n');
          if (Buffer.byteLength(question) <= 300 && !question.includes('**'))
            expect(asked).toBe(question.replace(/\s+/g, ' ').trim());
        },
      ),
      { numRuns: 60 },
    );
  }, 30_000);
});

describe('questionOf and evidenceOf', () => {
  it('leave texts of other formats alone', () => {
    expect(questionOf('Quem foi?')).toBe('Quem foi?');
    expect(evidenceOf('Dados:\n- x\n\nPergunta: y')).toBeNull();
  });

  it('take a prompt apart', () => {
    const { text } = buildPrompt({ question: 'Quem?', earlier: [], answer: answer([standing('1994/95', 5)], []) });
    expect(questionOf(text)).toBe('Quem?');
    expect(evidenceOf(text)).toMatch(/^- classificação: .*5\.º lugar.*16 vitórias$/);
  });
});

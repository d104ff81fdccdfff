import { hashText } from '../../index/hash-text.ts';
import { PartitionedRecords } from '../../index/partitioned-records.ts';
import type { ComparingRule } from '../rule.ts';

/** One question, two answers: the model learns to choose at random. */
export const conflictingAnswers: ComparingRule = {
  name: 'conflicting-answers',
  severity: 'error',
  title: 'a mesma pergunta com respostas diferentes',
  start({ files, workspace }) {
    const records = new PartitionedRecords(workspace, 'conflicting-answers', 6);
    return {
      add(row) {
        const prompt = row.prompt.trim().toLowerCase();
        if (prompt === '' || row.completion.trim() === '') return;
        const { high: answer, low: answerLow } = { ...hashText(row.completion.trim()) };
        const { high, low } = hashText(prompt);
        records.add(high, low, answer, answerLow, row.file.index, row.line);
      },
      *findings() {
        for (const [first, ...others] of records.groups()) {
          if (!first) continue;
          for (const other of others) {
            if (other[2] === first[2] && other[3] === first[3]) continue;
            const [file, line] = [first[4] ?? 0, first[5] ?? 0];
            const where = file === other[4] ? `linha ${line}` : `linha ${line} de ${files[file]?.path}`;
            yield {
              file: other[4] ?? 0,
              line: other[5] ?? 0,
              other: { file, line },
              message: `A mesma pergunta tem outra resposta na ${where}: fica só com a certa.`,
            };
          }
        }
      },
      close: () => records.close(),
    };
  },
};

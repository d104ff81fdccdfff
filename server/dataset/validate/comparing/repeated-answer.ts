import { hashText } from '../../index/hash-text.ts';
import { PartitionedRecords } from '../../index/partitioned-records.ts';
import { isRefusal } from '../../text/is-refusal.ts';
import { questionType, questionTypes } from '../../text/question-type.ts';
import type { ComparingRule } from '../rule.ts';

/** So many sorts of question ("quem", "quando", "que títulos") cannot all have the same right answer. */
const mostTypes = 2;
const shortestAnswer = 25;

export const repeatedAnswer: ComparingRule = {
  name: 'repeated-answer',
  severity: 'error',
  title: 'a mesma resposta para perguntas diferentes',
  start({ workspace }) {
    const records = new PartitionedRecords(workspace, 'repeated-answer', 5);
    return {
      add(row) {
        const type = row.question === '' ? null : questionType(row.question);
        const answer = row.completion.trim();
        if (type === null || answer.length < shortestAnswer || isRefusal(answer) || answer.endsWith('?')) return;
        const { high, low } = hashText(answer);
        records.add(high, low, row.file.index, row.line, questionTypes.indexOf(type));
      },
      *findings() {
        for (const group of records.groups()) {
          const types = new Set(group.map((record) => record[4])).size;
          if (types <= mostTypes) continue;
          const [first, ...others] = group;
          for (const [, , file = 0, line = 0] of others) {
            yield {
              file,
              line,
              message: `Esta resposta serve ${group.length} perguntas de ${types} tipos diferentes (a primeira na linha ${first?.[3]}): responde ao que cada uma pergunta.`,
            };
          }
        }
      },
      close: () => records.close(),
    };
  },
};

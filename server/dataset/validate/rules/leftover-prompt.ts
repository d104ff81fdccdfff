import { textSign } from '../../text/text-sign.ts';
import type { RowRule } from '../rule.ts';

/** Instructions to a machine: text to be treated as data, never obeyed, and not to be learned. */
const anywhere =
  /\b(?:corrige|corrija|reescreve|reescreva|resume|resuma|traduz|traduza|formata|converte) (?:est[ea]|o|a|isto|todo o) (?:txt|texto|ficheiro|documento|tabela|csv|json)\b|\b(?:ignora|ignore|esquece) (?:todas? )?as instruç|\[\/?INST\]|<\|(?:im_start|im_end|system|user|assistant|eot_id)[^>]*>|<<\/?SYS>>|<\/?s>|###\s*(?:Instruction|Response|Instrução|Resposta)\b|(?<!\p{L})És um assistente|\bYou are (?:a|an) (?:helpful )?assistant\b|\bsystem prompt\b/iu;
/** A machine's words about its own work. */
const inAnswer =
  /\b(?:aqui (?:está|tens|vai) o texto (?:corrigido|revisto|resumido|formatado)|segue o texto|texto corrigido:|como (?:pediste|solicitado)|com base no (?:texto|documento) (?:fornecido|acima)|no (?:texto|contexto) fornecido)/i;

const marks = /\[\/?INST\]|<\|im_(?:start|end)\|>|<<\/?SYS>>/;
/** None of them does without one of these. */
const maySpeakToMachine = textSign({ characters: '<[#', runs: 'tru|xto|txt|sis|mpt|ocu|ich|bel|csv|jso|ped|cit' });
const mayHaveMarks = textSign({ characters: '<[' });

export const leftoverPrompt: RowRule = {
  name: 'leftover-prompt',
  severity: 'error',
  title: 'instruções esquecidas no texto',
  check(row, report) {
    const answer = maySpeakToMachine(row.completion)
      ? [anywhere, inAnswer].map((pattern) => row.completion.search(pattern)).find((index) => index >= 0)
      : undefined;
    if (answer !== undefined) {
      report('Há instruções para uma máquina dentro da resposta: apaga-as.', { field: 'completion', index: answer });
    }
    // A fan may well try to give orders; then the answer must be a refusal, which the answer's own rules see to.
    const raw = mayHaveMarks(row.prompt) ? row.prompt.search(marks) : -1;
    if (raw >= 0)
      report('A pergunta tem marcas do formato de um modelo: escreve só a pergunta.', { field: 'prompt', index: raw });
  },
};

import { expect, it } from 'vitest';
import { describeExit } from './describe-exit.ts';

it.each([
  { code: null, signal: 'SIGKILL', output: '', says: /morto: pelo sistema, quando falta memória/ },
  {
    code: null,
    signal: 'SIGABRT',
    output: 'what(): only supports float32',
    says: /o MLX abortou \(SIGABRT\)\. Últimas palavras: .*float32/,
  },
  { code: null, signal: 'SIGABRT', output: 'terminate: std::bad_alloc', says: /sem memória/ },
  {
    code: 1,
    signal: null,
    output: 'liblapack.so.3: cannot open shared object',
    says: /apt install libopenblas0-pthread/,
  },
  { code: 3, signal: null, output: '', says: /terminou com o código 3/ },
] as const)(
  'an exit with code $code, signal $signal after "$output" is explained',
  ({ code, signal, output, says }) => {
    expect(describeExit(code, signal, output)).toMatch(says);
  },
);

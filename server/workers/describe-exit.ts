/** Why a worker ended, in words that say what to do where something can be done. */
export function describeExit(code: number | null, signal: NodeJS.Signals | null, output: string): string {
  const lastLines = output.trim().split('\n').slice(-3).join(' ').trim();
  const said = lastLines ? ` Últimas palavras: ${lastLines}` : '';
  if (/liblapack|libblas|ERR_DLOPEN_FAILED/.test(output)) {
    return `o MLX não carregou: faltam bibliotecas do sistema (Debian: apt install libopenblas0-pthread liblapack3).${said}`;
  }
  if (/out of memory|bad_alloc|malloc/i.test(output)) {
    return `ficou sem memória: escolhe um modelo mais pequeno ou fecha outros programas.${said}`;
  }
  if (signal === 'SIGKILL') return `foi morto: pelo sistema, quando falta memória, ou por alguém.${said}`;
  if (signal === 'SIGABRT' || signal === 'SIGSEGV') return `o MLX abortou (${signal}).${said}`;
  if (signal) return `foi terminado por ${signal}.${said}`;
  return `terminou com o código ${code}.${said}`;
}

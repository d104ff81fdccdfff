/** Why a worker ended, in words that say what to do where something can be done. */
export function describeExit(code: number | null, signal: NodeJS.Signals | null, output: string): string {
  const lastLines = output.trim().split('\n').slice(-3).join(' ').trim();
  const said = lastLines ? ` Its last words: ${lastLines}` : '';
  if (/liblapack|libblas|ERR_DLOPEN_FAILED/.test(output)) {
    return `MLX could not be loaded: its system libraries are missing (Debian: apt install libopenblas0-pthread liblapack3).${said}`;
  }
  if (/out of memory|bad_alloc|malloc/i.test(output)) {
    return `it ran out of memory: take a smaller model, or close other programs.${said}`;
  }
  if (signal === 'SIGKILL') return `it was killed: by the system when memory is short, or by someone.${said}`;
  if (signal === 'SIGABRT' || signal === 'SIGSEGV') return `MLX aborted (${signal}).${said}`;
  if (signal) return `it was ended by ${signal}.${said}`;
  return `it ended with code ${code}.${said}`;
}

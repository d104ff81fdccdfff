/** How often progress is told to a job, in milliseconds. */
const everyMs = 200;

/**
 * Tells how far a command is: on a terminal in one line that renews itself, to the job that runs it as a message, and
 * to nobody else.
 *
 * @example const tell = tellProgress(); tell(3, 10, 'perguntas');
 */
export function tellProgress(): (done: number, total: number | null, text: string) => void {
  let told = 0;
  return (done, total, text) => {
    const last = total !== null && done >= total;
    if (performance.now() - told < everyMs && !last) return;
    told = performance.now();
    if (process.stderr.isTTY) {
      const figures = total === null ? `${done}` : `${done} de ${total}`;
      process.stderr.write(`\r\x1b[K${figures} ${text}${last ? '\n' : ''}`);
    }
    process.send?.({ progress: { done, total, text } });
  };
}

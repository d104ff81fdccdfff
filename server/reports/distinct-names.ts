/** Runs of the same name are told apart by their time. */
export function distinctNames<Run extends { readonly id: string; readonly name: string }>(runs: readonly Run[]): Run[] {
  const repeated = (name: string) => runs.filter((run) => run.name === name).length > 1;
  return runs.map((run) => (repeated(run.name) ? { ...run, name: `${run.name} (${run.id.slice(0, 15)})` } : run));
}

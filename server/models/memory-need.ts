/** Beside the weights: the runtime itself, and what prompts and answers under way take. */
const besides = 400e6;
const workingShare = 0.12;

/** About how much memory a model of `bytes` of weights needs to answer, in bytes. */
export const memoryNeed = (bytes: number): number => Math.round(bytes * (1 + workingShare) + besides);

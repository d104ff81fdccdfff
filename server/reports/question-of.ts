const longest = 160;

/** The question stands on a prompt's last line, after its evidence. */
export const questionOf = (prompt: string) => (prompt.trim().split('\n').at(-1) ?? '').slice(-longest);

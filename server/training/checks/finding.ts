/** One thing that was looked at: how it is, and what to do where it is not well. */
export interface Finding {
  readonly what: string;
  readonly state: 'ok' | 'warning' | 'problem';
  readonly detail: string;
  readonly fix?: string;
}

const message = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Looks at something; what it throws becomes a problem. */
export async function look(what: string, at: () => Promise<string> | string, fix?: string): Promise<Finding> {
  try {
    return { what, state: 'ok', detail: await at() };
  } catch (error) {
    return { what, state: 'problem', detail: message(error), ...(fix ? { fix } : {}) };
  }
}

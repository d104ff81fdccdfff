/** The model and the adapter that come with the project: what answers when nothing else is chosen. */
export const embedded = { model: 'farense-mini', adapter: 'farense-mini-qlora' } as const;

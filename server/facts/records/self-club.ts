/** Identifier of Farense among the clubs. */
export const selfClub = 'farense';

const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Lisbon' });

/** The date in Faro, ISO: it is the fans' day, not the server's. */
export const lisbonDay = (moment: Date) => format.format(moment);

/** Start year of the season an ISO date falls in: seasons turn on 1 July. */
export const seasonOfDate = (date: string) => Number(date.slice(0, 4)) - (date.slice(5, 7) < '07' ? 1 : 0);

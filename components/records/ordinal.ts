/** "5.º", as a place in a table is written. */
export const ordinal = (place: number) => `${place}.º`;

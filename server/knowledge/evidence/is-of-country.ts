/** Whether someone's nationality is the one asked for; `estrangeiro` is every one but Portugal. */
export const isOfCountry = (nationality: string | null, country: string): boolean =>
  country === 'estrangeiro' ? nationality !== null && nationality !== 'Portugal' : nationality === country;

import type { Check } from './finding.ts';

/** Every biography belongs to one person. */
export const biographyLinks: Check = ({ people }) => {
  const withBiography = people.filter(({ biography }) => biography !== null);
  return [...Map.groupBy(withBiography, ({ biography }) => biography)].flatMap(([subject, owners]) =>
    owners.length === 1
      ? []
      : [
          {
            check: 'biografia-partilhada',
            subject: String(subject),
            message: `Está em ${owners.map(({ id }) => id).join(', ')}.`,
          },
        ],
  );
};

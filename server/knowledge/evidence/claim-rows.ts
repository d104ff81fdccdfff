import type { EvidenceRow, EvidenceSource } from '#server/contracts/evidence.ts';
import type { Facts } from '../facts/facts.ts';
import { personHref } from './people.ts';
import type { Claim } from './player-claims.ts';

/** What biographies claim of players, as evidence. */
export const claimRows = (claims: readonly Claim[]): EvidenceRow[] =>
  claims.map(({ biography, fact }, index) => ({
    id: `biografias:${biography.slug}:marcador-${index + 1}`,
    table: 'biografias',
    values: { nome: biography.nome, facto: fact.facto, confirmado: fact.confirmado, fonte: fact.fonte },
  }));

export const claimSources = (claims: readonly Claim[], facts: Facts): EvidenceSource[] =>
  claims.map(({ biography }) => {
    const person = [...facts.people.values()].find((row) => row.biography === biography.slug);
    return {
      id: `biografia:${biography.slug}`,
      title: `Biografia de ${biography.nome}`,
      href: personHref(person?.id ?? biography.slug, '#factos'),
      note: null,
    };
  });

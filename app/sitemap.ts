import type { MetadataRoute } from 'next';
import { seasonHref } from '#components/records/season-label.ts';
import { openIndex } from '#server/facts/open-index.ts';
import { listRecordIds } from '#server/facts/records/list-record-ids.ts';
import { siteUrl } from './site-url.ts';

/** Read on request: the facts may change while the site is up. */
export const dynamic = 'force-dynamic';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { seasons, matches, clubs, people, competitions } = await listRecordIds(await openIndex());
  const paths = [
    ...['/', '/epocas', '/jogos', '/clubes', '/pessoas', '/competicoes', '/historia', '/sobre'],
    ...seasons.map(seasonHref),
    ...matches.map((id) => `/jogos/${id}`),
    ...clubs.map((id) => `/clubes/${id}`),
    ...people.map((id) => `/pessoas/${id}`),
    ...competitions.map((id) => `/competicoes/${id}`),
  ];
  return paths.map((path) => ({ url: new URL(path, siteUrl).href }));
}

import type { MetadataRoute } from 'next';
import { siteUrl } from './site-url.ts';

/** Told on request: the public address is the running server's, not the one that built the site. */
export const dynamic = 'force-dynamic';

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/api/', '/v1/', '/admin', '/conversas'] },
    sitemap: new URL('/sitemap.xml', siteUrl).href,
  };
}

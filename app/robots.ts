import type { MetadataRoute } from 'next';
import { siteUrl } from './site-url.ts';

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/api/', '/v1/', '/admin', '/conversas'] },
    sitemap: new URL('/sitemap.xml', siteUrl).href,
  };
}

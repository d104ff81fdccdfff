import type { NextConfig } from 'next';

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
];

const config: NextConfig = {
  poweredByHeader: false,
  agentRules: false,
  devIndicators: false,
  /** Types are checked by `npm test`; a second check would only slow the first start down. */
  typescript: { ignoreBuildErrors: true },
  /** Native or dynamically required: loaded by Node from node_modules, never bundled. */
  serverExternalPackages: ['@libsql/client', 'libsql', 'better-auth', '@napi-rs/canvas'],
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
};

export default config;

import './globals.css';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { themeCookie, themeFromCookie } from '#components/ui/theme.ts';
import { inter, interExtended, newsreader, newsreaderExtended, newsreaderItalic } from './fonts.ts';
import { siteUrl } from './site-url.ts';

export const metadata: Metadata = {
  metadataBase: siteUrl,
  title: { default: 'Farense: a memória do clube, jogo a jogo', template: '%s · Farense' },
  description:
    'Pergunta o que quiseres sobre a história do Sporting Clube Farense. Cada resposta traz a fonte; quando não há registo, dizemos. Projeto de adeptos, não oficial.',
  applicationName: 'Farense',
  formatDetection: { telephone: false, date: false, address: false, email: false },
  openGraph: { siteName: 'Farense', locale: 'pt_PT', type: 'website' },
  twitter: { card: 'summary' },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  /** The composer rises with the phone's keyboard instead of hiding behind it. */
  interactiveWidget: 'resizes-content',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf9f6' },
    { media: '(prefers-color-scheme: dark)', color: '#111110' },
  ],
};

const fonts = [inter, interExtended, newsreader, newsreaderExtended, newsreaderItalic]
  .map((font) => font.variable)
  .join(' ');

/** The theme comes with the request, so the first paint is right and no inline script is needed. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeFromCookie((await cookies()).get(themeCookie)?.value);
  return (
    <html lang="pt-PT" className={fonts} data-theme={theme === 'system' ? undefined : theme} suppressHydrationWarning>
      <body>{children}</body>
    </html>
  );
}

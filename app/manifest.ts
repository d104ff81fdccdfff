import type { MetadataRoute } from 'next';

/** The site as an app on a phone's first screen. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/',
    name: 'Farense: a memória do clube',
    short_name: 'Farense',
    description: 'Pergunta sobre a história do Sporting Clube Farense. Projeto de adeptos, não oficial.',
    lang: 'pt-PT',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#faf9f6',
    theme_color: '#faf9f6',
    categories: ['sports', 'education'],
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icons/192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [
      { name: 'Conversas', url: '/conversas' },
      { name: 'Épocas', url: '/epocas' },
    ],
  };
}

/**
 * The site on a device without a network: pages that were opened before, the conversations, and what they are made of.
 * The network comes first, always: a page is read from here only when the network has none. Answers are never kept
 * here; conversations are, by the page, in IndexedDB.
 */

const pages = 'farense-paginas';
const assets = 'farense-ficheiros';
const offlinePage = '/sem-ligacao';
/** Opened once at the beginning, so that they are there when the network is not. */
const firstPages = ['/', '/conversas', offlinePage];
const mostPages = 150;
const mostAssets = 400;

/** Pages that a fan may want to read again. Not the admin area, and not what others shared and may delete. */
const readable = /^\/(?:$|(?:conversas|sem-ligacao|epocas|jogos|clubes|pessoas|competicoes|historia|sobre)(?:\/|$))/;
/** Files whose address changes with their content. */
const unchanging = /^\/(?:_next\/static\/|icons\/|icon\.svg)/;
const assetAddress = /\/_next\/static\/[^"'\\\s)]+/g;

/** A conversation's page is the first page: which one it is, the page reads from its address. */
const keyOf = (url) => (url.pathname === '/' ? '/' : url.pathname + url.search);

async function forgetOldest(name, most) {
  const cache = await caches.open(name);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)));
}

async function keepPage(url, reply) {
  const cache = await caches.open(pages);
  // Put last again, so that the oldest are those not opened for longest.
  await cache.delete(keyOf(url));
  await cache.put(keyOf(url), reply);
  await forgetOldest(pages, mostPages);
}

async function keepAsset(address) {
  const cache = await caches.open(assets);
  if (await cache.match(address)) return;
  const reply = await fetch(address);
  if (reply.ok) await cache.put(address, reply);
}

/** Fetches a page and what it is made of. */
async function fetchWhole(address) {
  const reply = await fetch(address);
  if (!reply.ok) return;
  const html = await reply.clone().text();
  await keepPage(new URL(address, location.origin), reply);
  await Promise.all([...new Set(html.match(assetAddress) ?? [])].map(keepAsset));
}

async function answerPage(request, url) {
  try {
    const reply = await fetch(request);
    if (reply.ok && !reply.redirected) await keepPage(url, reply.clone());
    return reply;
  } catch {
    const cache = await caches.open(pages);
    return (await cache.match(keyOf(url))) ?? (await cache.match(offlinePage)) ?? Response.error();
  }
}

async function answerAsset(request) {
  const cache = await caches.open(assets);
  const kept = await cache.match(request);
  if (kept) return kept;
  const reply = await fetch(request);
  if (reply.ok) {
    await cache.put(request, reply.clone());
    await forgetOldest(assets, mostAssets);
  }
  return reply;
}

self.addEventListener('install', (event) => {
  event.waitUntil(Promise.all(firstPages.map(fetchWhole)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** A page that was opened before this worker was there asks to be kept as well. */
self.addEventListener('message', (event) => {
  const address = event.data?.keep;
  if (typeof address !== 'string') return;
  const url = new URL(address, location.origin);
  if (url.origin === location.origin && readable.test(url.pathname))
    event.waitUntil(fetchWhole(url.pathname + url.search).catch(() => undefined));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (unchanging.test(url.pathname)) event.respondWith(answerAsset(request));
  else if (request.mode === 'navigate' && readable.test(url.pathname)) event.respondWith(answerPage(request, url));
});

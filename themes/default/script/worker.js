// What sw.js runs (src/site/offline/service_worker.h writes sw.js and hands over the list of files):
// keeps these files, and the last pages that were read, for when there is no network. Pages come
// from the network first, and from the device when that fails or takes longer than four seconds.
//
// Kept files are stored under their revision, so that an update fetches only what has changed. Each
// site has its own two caches, named after it and where it stands, and only ever touches these.
const { site, files } = self.shirubeOffline;
const { scope } = self.registration;
const kept = `shirube ${site} ${scope}`;
const seen = `${kept} seen`;
const seenLimit = 60;
const patience = 4000;

const urlOf = (path) => new URL(path, scope).href;
const revisions = new Map(files.map(([path, revision]) =>
  [urlOf(path), urlOf(`${path}?revision=${revision}`)]));

/// The name of an asset holds its hash: what is stored is what is asked for.
const isAsset = (url) => url.startsWith(urlOf('assets/'));

/// The address of a page or file without what does not matter for it.
function plainUrl(url) {
  const plain = new URL(url);
  plain.search = plain.hash = '';
  return plain.pathname.endsWith('/') ? `${plain.href}index.html` : plain.href;
}

/// A navigation cannot be answered with a response that was redirected, as hosts do with .html.
async function unredirected(response) {
  if (!response.redirected) return response;
  return new Response(await response.blob(), { headers: response.headers });
}

async function install() {
  const cache = await caches.open(kept);
  const had = new Set((await cache.keys()).map(({ url }) => url));
  const missing = [...revisions].filter(([, key]) => !had.has(key));
  await Promise.all(missing.map(async ([url, key]) => {
    const response = await fetch(url, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    await cache.put(key, await unredirected(response));
  }));
  await self.skipWaiting();
}

async function stored(url) {
  const plain = plainUrl(url);
  const key = revisions.get(plain);
  const cache = await caches.open(key ? kept : seen);
  return cache.match(key ?? plain);
}

const isPage = (response) => response.headers.get('content-type')?.includes('text/html');

/// Two sites may stand within each other: a page of the other one is not ours. The build lets no page
/// for professionals pass without noindex, whatever its theme (src/publish/markup_check.h).
async function isOurPage(response) {
  return /<meta\b[^>]*\bnoindex\b/i.test(await response.clone().text())
    === (site === 'professionals');
}

/// Pages of this site, and what they load: no page to log in that is given in place of it.
async function isOurs(plain, response) {
  const isLoaded = isAsset(plain) || plain.endsWith('.js');
  return isLoaded ? !isPage(response) : isPage(response) && isOurPage(response);
}

async function putSeen(plain, response) {
  const cache = await caches.open(seen);
  await cache.delete(plain);
  await cache.put(plain, await unredirected(response));
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, -seenLimit).map((key) => cache.delete(key)));
}

/// Pages that were read still need the assets of before.
async function retire(cache, key) {
  const plain = plainUrl(key.url);
  if (isAsset(plain)) await putSeen(plain, await cache.match(key));
  await cache.delete(key);
}

async function activate() {
  const cache = await caches.open(kept);
  const wanted = new Set(revisions.values());
  const old = (await cache.keys()).filter(({ url }) => !wanted.has(url));
  await Promise.all(old.map((key) => retire(cache, key)));
  await self.clients.claim();
}

/// Keeps what was read. Files of the list, too: their host may have been behind when sw.js came.
async function remember(url, response) {
  const plain = plainUrl(url);
  if (!response.ok || !(await isOurs(plain, response))) return;
  const key = revisions.get(plain);
  if (!key) return putSeen(plain, response);
  const cache = await caches.open(kept);
  await cache.put(key, await unredirected(response));
}

/// The network's answer, or what is stored when that fails or is late; undefined when there is neither.
async function networkFirst(request, network) {
  const answer = network.catch(() => undefined);
  const late = new Promise((resolve) => setTimeout(resolve, patience)).then(() => stored(request.url));
  return (await Promise.race([answer, late])) ?? (await answer) ?? stored(request.url);
}

function fetchAndRemember(event) {
  const network = fetch(event.request);
  event.waitUntil(network.then((response) => remember(event.request.url, response.clone()))
    .catch(() => {}));
  return network;
}

async function navigate(event) {
  const { request } = event;
  const network = fetchAndRemember(event);
  const page = new URL(request.url).pathname.slice(new URL(scope).pathname.length);
  return (await networkFirst(request, network))
    ?? Response.redirect(urlOf(`offline.html?page=${encodeURIComponent(page)}`));
}

async function file(event) {
  const { request } = event;
  return (isAsset(request.url) && (await stored(request.url)))
    || (await networkFirst(request, fetchAndRemember(event))) || Response.error();
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  if (request.mode === 'navigate') event.respondWith(navigate(event));
  else if (isAsset(request.url) || revisions.has(plainUrl(request.url))) {
    event.respondWith(file(event));
  }
});

// What sw.js runs (src/site/areas/offline/service_worker.h writes sw.js and hands over the list of files):
// keeps these files, and the last pages that were read, for when there is no network. Pages come
// from the network first, and from the device when that fails or takes longer than four seconds.
//
// Kept files are stored under their revision, so that an update fetches only what has changed. Each
// site has its own two caches, named after it and where it stands, and only ever touches these.
//
// No answer is believed for its address alone. An asset has to be what its name says, wherever it
// comes from: `integrity` cannot stand in the pages, as browsers then refuse styles and scripts of
// files that are opened without a server. A page is kept when it bears this site's mark.
const { site, files } = self.shirubeOffline;
const { scope } = self.registration;
const kept = `shirube ${site} ${scope}`;
const seen = `${kept} seen`;
const seenLimit = 60;
const patience = 4000;

const urlOf = (path) => new URL(path, scope).href;
const revisions = new Map(files.map(([path, revision]) =>
  [urlOf(path), urlOf(`${path}?revision=${revision}`)]));

const isAsset = (url) => url.startsWith(urlOf('assets/'));

/// The ten characters of an asset's name that stand for its bytes: hashed_name() in
/// src/theme/theme.cc writes them.
const hashInName = (url) => /\.([0-9a-hjkmnp-tv-z]{10})(\.[^./]+)?$/.exec(new URL(url).pathname)?.[1];

async function hashOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const bits = [...digest.subarray(0, 7)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits.slice(0, 50).replace(/.{5}/g, (five) => '0123456789abcdefghjkmnpqrstvwxyz'[parseInt(five, 2)]);
}

/// Whether an answer to the question for an asset is that asset.
const isWhatItsNameSays = async (url, response) =>
  response.ok && hashInName(url) === await hashOf(await response.clone().arrayBuffer());

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
    if (!response.ok || !(await isOurs(url, response))) throw new Error(`${url}: ${response.status}`);
    await cache.put(key, await unredirected(response));
  }));
  await self.skipWaiting();
}

/// Where an address is kept: its cache, and the key there.
async function shelfOf(url) {
  const plain = plainUrl(url);
  const key = revisions.get(plain);
  return { cache: await caches.open(key ? kept : seen), key: key ?? plain };
}

/// What is kept for an address. An asset that is not what its name says goes, and is fetched again.
async function stored(url) {
  const { cache, key } = await shelfOf(url);
  const response = await cache.match(key);
  if (!response || !isAsset(url) || await isWhatItsNameSays(plainUrl(url), response)) return response;
  await cache.delete(key);
  return undefined;
}

const isPage = (response) => response.headers.get('content-type')?.includes('text/html');

/// The build marks every page with its site, whatever the theme (src/site/render.cc). A page to log
/// in, one that says that the host is being mended, and one of the other site, which may stand within
/// this one, do not have our mark.
const mark = `<meta name="generator" content="shirube ${site}">`;
const isOurPage = async (response) => isPage(response) && (await response.clone().text()).includes(mark);

/// Pages of this site, and what they load.
async function isOurs(plain, response) {
  if (isAsset(plain)) return isWhatItsNameSays(plain, response);
  return plain.endsWith('.js') ? !isPage(response) : isOurPage(response);
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

/// What was taken off the site is to be nowhere. (Assets stay: pages that were read need them.)
const isWithdrawn = ({ status }) => status === 404 || status === 410;

async function forget(url) {
  const { cache, key } = await shelfOf(url);
  await cache.delete(key);
}

/// Keeps what was read. Files of the list, too: their host may have been behind when sw.js came.
async function remember(url, response) {
  const plain = plainUrl(url);
  if (isWithdrawn(response) && !isAsset(plain)) return forget(url);
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

/// An asset from the device; else from the network, and past the browser's own cache when that has
/// something else than the name says. Never anything else.
async function asset(event) {
  const { url } = event.request;
  const own = await stored(url);
  if (own) return own;
  for (const cache of ['default', 'reload']) {
    const response = await fetch(url, { cache }).catch(() => undefined);
    if (response && await isWhatItsNameSays(plainUrl(url), response)) {
      event.waitUntil(remember(url, response.clone()));
      return response;
    }
  }
  return Response.error();
}

async function file(event) {
  const { request } = event;
  return (await networkFirst(request, fetchAndRemember(event))) ?? Response.error();
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  if (request.mode === 'navigate') event.respondWith(navigate(event));
  else if (isAsset(request.url)) event.respondWith(asset(event));
  else if (revisions.has(plainUrl(request.url))) event.respondWith(file(event));
});

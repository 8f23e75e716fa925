// What sw.js runs when the site says `offline: いいえ`: the kill switch. A device that kept the site
// takes this worker at its next visit; it throws away what was kept and signs itself off.
const { site } = self.shirubeOffline;
const kept = `shirube ${site} ${self.registration.scope}`;

async function leave() {
  await Promise.all([kept, `${kept} seen`].map((name) => caches.delete(name)));
  await self.registration.unregister();
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(leave()));

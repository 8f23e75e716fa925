// On pages with tools: keeps desks, emergency numbers and the list of facilities on the device for
// when there is no network, by the service worker sw.js at the site's root. Only after the page is
// there, not from file://, and not for readers who save data.
const root = new URL('../', document.currentScript.src);

addEventListener('load', () => {
  if (!location.protocol.startsWith('http') || navigator.connection?.saveData) return;
  // A device that refuses has lost nothing: the page works without.
  navigator.serviceWorker?.register(new URL('sw.js', root)).catch(() => {});
});

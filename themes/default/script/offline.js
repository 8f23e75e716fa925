// On pages with tools: keeps desks, emergency numbers and the list of facilities on the device for
// when there is no network, by the service worker sw.js at the site's root. Only after the page is
// there, not from file://, and not for readers who save data. And marks the page's line of its day when
// that is long ago: it may come from the device without a word, also where the network is slow. The
// line stands in the page from the beginning and keeps its size, so that nothing moves under a finger.
const { src, dataset: { day } } = document.currentScript;
const root = new URL('../', src);
const old = 7 * 24 * 60 * 60 * 1000;

// offline.html says its day itself.
if (Date.now() - Date.parse(day) > old) document.getElementById('as-of')?.classList.add('old');

addEventListener('load', () => {
  if (!location.protocol.startsWith('http') || navigator.connection?.saveData) return;
  // A device that refuses has lost nothing: the page works without.
  navigator.serviceWorker?.register(new URL('sw.js', root)).catch(() => {});
});

// On pages with tools: keeps desks, emergency numbers and the list of facilities on the device for
// when there is no network, by the service worker sw.js at the site's root. Only after the page is
// there, not from file://, and not for readers who save data. And says of which day the page is when
// that is long ago: it may come from the device without a word, also where the network is slow.
const { src, dataset: { day } } = document.currentScript;
const root = new URL('../', src);
const old = 7 * 24 * 60 * 60 * 1000;

// offline.html says its day itself.
if (Date.now() - Date.parse(day) > old && document.body.dataset.page !== 'offline') {
  const [year, month, date] = day.split('-').map(Number);
  const note = document.createElement('p');
  note.className = 'notice screen';
  note.textContent = `${year}年${month}月${date}日時点の内容です。`;
  document.getElementById('main').prepend(note);
}

addEventListener('load', () => {
  if (!location.protocol.startsWith('http') || navigator.connection?.saveData) return;
  // A device that refuses has lost nothing: the page works without.
  navigator.serviceWorker?.register(new URL('sw.js', root)).catch(() => {});
});

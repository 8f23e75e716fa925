// The page that sets facilities side by side (compare.html): those named in its address, else those
// that were put aside in the finder. Their data come from data/compare/ (src/site/areas/finder/
// compare_data.h), a file for each municipality and kind.
import { element, phoneLink } from './element.js';
import { loadData } from './load-data.js';
import { minuteInJapan, openingState, openingText, readOpening } from './opening.js';
import { mostCompared, pageOf, toCompare } from './picked.js';

const box = document.getElementById('compare');
const message = document.getElementById('compare-message');
const picked = toCompare();

/// Keys have the form "atsugi/clinic/aozora"; what has not is no key of ours.
function wantedKeys() {
  const named = new URLSearchParams(location.search).get('f');
  const keys = named === null ? picked.entries.map(({ key }) => key) : named.split(',');
  return [...new Set(keys)].filter((key) => /^[\w-]+\/[\w-]+\/[\w-]+$/.test(key)).slice(0, mostCompared);
}

/// Whether a file that did not come is not there, and it is not the network that fails.
async function isGone(url) {
  if (location.protocol === 'file:') return true;
  return fetch(url, { method: 'HEAD' }).then(({ status }) => status === 404, () => false);
}

/// The last facility of its municipality and kind takes their file with it.
async function dataOf(name) {
  const url = `${box.dataset.data}${name}.js`;
  try {
    return await loadData(url, `compare/${name}`);
  } catch (error) {
    if (await isGone(url)) return { labels: [], facilities: [] };
    throw error;
  }
}

async function facilityOf(key) {
  const [municipality, kind, id] = key.split('/');
  const { labels, facilities } = await dataOf(`${municipality}-${kind}`);
  const found = facilities.find(([each]) => each === id);
  if (!found) {
    return { key, cells: new Map() };
  }
  const [, title, phone, hours, cells] = found;
  return { key, title, phone, hours, cells: new Map(labels.map((label, i) => [label, cells[i]])) };
}

// Files of one municipality and kind would meet each other under one name: one after the other.
async function facilitiesOf(keys) {
  const all = [];
  for (const key of keys) {
    all.push(await facilityOf(key));
  }
  return all;
}

function openText(hours, holidays) {
  const minute = minuteInJapan(Date.now());
  return `${openingText(openingState(readOpening(hours), holidays, minute), minute)}。電話でご確認ください。`;
}

function remove(key) {
  picked.remove(key);
  const left = wantedKeys().filter((each) => each !== key);
  history.replaceState(null, '', left.length ? `?f=${left.join(',')}` : location.pathname);
  show().then(() => message.focus());
}

function headOf({ key, title }) {
  const button = element('button', { type: 'button' }, '外す', element('span', { class: 'aside' }, `（${title}）`));
  button.addEventListener('click', () => remove(key));
  return element('th', { scope: 'col' }, element('a', { href: pageOf(key) }, title), ' ', button);
}

function row(label, facilities, content, attributes = {}) {
  const cells = facilities.map((facility) => element('td', {}, content(facility) || '書かれていません'));
  return element('tr', attributes, element('th', { scope: 'row' }, label), ...cells);
}

function table(facilities, holidays) {
  const labels = [...facilities[0].cells.keys()]
    .filter((label) => facilities.some(({ cells }) => cells.get(label)));
  return element(
    'table',
    { class: 'compare' },
    element('caption', { class: 'aside' }, '施設のちがい'),
    element('thead', {}, element('tr', {}, element('td'), ...facilities.map(headOf))),
    element(
      'tbody',
      {},
      row('電話', facilities, ({ phone, title }) => phoneLink(phone, title)),
      // Not on paper, where it would be read at another time.
      row('今', facilities, ({ hours }) => openText(hours, holidays), { class: 'screen' }),
      ...labels.map((label) => row(label, facilities, ({ cells }) => cells.get(label))),
    ),
  );
}

function say(facilities, missing) {
  const gone = missing ? `${missing}件は、もうのっていません。` : '';
  if (facilities.length === 0) {
    message.textContent = `${gone}くらべる施設が選ばれていません。「条件を選んでさがす」で、施設の「くらべる」を押してください。`;
  } else {
    const more = facilities.length === 1 ? 'もう1件選ぶと、くらべられます。' : '';
    message.textContent = `${gone}${facilities.length}件を並べています。${more}この表は印刷できます。`;
  }
}

async function show() {
  try {
    const all = await facilitiesOf(wantedKeys());
    const facilities = all.filter(({ title }) => title);
    const gone = all.filter(({ title }) => !title);
    gone.forEach(({ key }) => picked.remove(key));
    const holidays = facilities.length && (await loadData(box.dataset.holidays, 'holidays'));
    box.replaceChildren(...(facilities.length ? [table(facilities, holidays)] : []));
    box.hidden = !facilities.length;
    if (facilities.length && !new URLSearchParams(location.search).has('f')) {
      history.replaceState(null, '', `?f=${facilities.map(({ key }) => key).join(',')}`);
    }
    say(facilities, gone.length);
  } catch {
    message.textContent = '施設のデータを読み込めませんでした。電波の届く所で、もう一度開いてください。';
  }
}

show();

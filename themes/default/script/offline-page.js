// offline.html: searches the list of facilities that the device keeps. Without a network the page
// cannot know whether it is there: the field is shown when the list could be opened.
import { openFinder } from './find/finder.js';
import { loadData } from './load-data.js';

const field = document.getElementById('offline-search');
const input = field.querySelector('input');
const message = document.getElementById('offline-message');
const list = document.getElementById('offline-results');
const shown = 20;
let asked = 0;

function link(href, text, className) {
  const element = document.createElement('a');
  Object.assign(element, { href, textContent: text, className });
  return element;
}

function entry(finder, record) {
  const item = document.createElement('li');
  const name = document.createElement('strong');
  name.append(link(`facilities/${record.id}.html`, record.name, ''));
  item.append(name);
  const { municipality, kind } = record.cell;
  item.append(` ${kind.label}・${municipality.name}${record.town}`);
  if (record.marks.includes('p')) {
    item.append('（今は休んでいます）');
  }
  if (record.phone) {
    item.append(' ', link(`tel:${record.phone.replaceAll(/（.*|[^\d+]/g, '')}`, `電話 ${record.phone}`, ''));
  }
  return item;
}

async function show(finder) {
  const turn = ++asked;
  const words = input.value.trim();
  const page = words ? await finder.search({ words }, { limit: shown }) : { records: [], total: 0 };
  if (turn !== asked) return;
  list.replaceChildren(...page.records.map((record) => entry(finder, record)));
  if (!words) message.textContent = '';
  else if (!page.total) message.textContent = '見つかりませんでした。この名簿には載っていません。言葉を短くしてみてください。';
  else if (page.total > shown) message.textContent = `${page.total}件のうち、はじめの${shown}件です。`;
  else message.textContent = `${page.total}件です。`;
}

/// The page that could not be opened: to try again, and if it is a facility, its entry of the list.
async function showMissed(finder) {
  const page = new URLSearchParams(location.search).get('page') ?? '';
  // Two slashes at the beginning would lead to another host.
  if (!/^[a-z0-9-][a-z0-9/_-]*\.html$/.test(page)) return;
  const missed = document.getElementById('offline-missed');
  missed.querySelector('a').href = page;
  missed.hidden = false;
  const id = /^facilities\/(.+)\.html$/.exec(page)?.[1];
  if (!id || !finder) return;
  const { records: [record] } = await finder.search({ filter: (one) => one.id === id }, { limit: 1 });
  if (record) list.replaceChildren(entry(finder, record));
}

async function start() {
  const { base, version } = field.dataset;
  const finder = await openFinder(base, version, loadData)
    .then(async (opened) => {
      await opened.search({ words: '' }, { limit: 1 });
      return opened;
    })
    .catch(() => undefined);
  if (finder) {
    field.hidden = false;
    input.addEventListener('input', () => show(finder));
  }
  await showMissed(finder);
}

start();

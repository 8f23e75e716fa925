// What find.html shows below the facilities: the other records of the site that the same words find.
// A script of its own, which find.js loads with the first question, so that the first facilities
// come no later. All words stand in find.html.
import { element, phoneLink } from './element.js';
import { openOthers } from './find/others.js';

const first = 5;
const next = 20;

const byId = (id) => document.getElementById(id);
const section = byId('others');
const title = byId('others-title');
const list = section.querySelector('ul');
const more = section.querySelector('button');
const message = byId('others-message');
message.replaceChildren();
message.hidden = false;

let others;
let latest = 0;

function entryOf({ title, page, kind, labels, marks, phone }) {
  return element(
    'li',
    { class: phone ? 'with-phone' : null },
    element('h3', {}, element('a', { href: page }, title)),
    element(
      'p',
      { class: 'labels' },
      ...marks.map((mark) => element('span', { class: 'mark' }, mark)),
      ...[kind, ...labels].map((label) => element('span', {}, label)),
    ),
    phone && element('p', { class: 'reach' }, phoneLink(phone, title)),
  );
}

function add(found) {
  const items = found.records.map(entryOf);
  list.append(...items);
  more.hidden = !found.more;
  more.onclick = async () => {
    const turn = latest;
    const page = await found.more(next).catch(() => undefined);
    if (turn === latest) {
      // The button may be gone, so the focus goes on to what came.
      page ? add(page)[0]?.querySelector('a').focus() : sayFrom('others-failed');
    }
  };
  return items;
}

function clear() {
  section.hidden = true;
  list.replaceChildren();
  message.replaceChildren();
}

const sayFrom = (id) => message.replaceChildren(byId(id).content.cloneNode(true));

/// How many there are, with a link to them: behind twenty facilities nobody would see them.
function tell({ total, atLeast }) {
  sayFrom('others-said');
  const count = message.querySelector('span');
  count.textContent = total === undefined
    ? `${atLeast}${count.dataset.more}`
    : `${total}${count.textContent}`;
  message.querySelector('a').onclick = (event) => {
    event.preventDefault();
    title.focus();
  };
}

/// Only words find them: a kind of facility, an answer or an hour is asked of facilities alone.
const isForAll = ({ words, kind, answers, acceptsNew, filter }) =>
  words.trim() && !kind && !Object.keys(answers).length && !acceptsNew && !filter;

/// Shows what answers `question` (find/question.js); nothing when there is none.
async function show(finder, question) {
  const turn = ++latest;
  if (!question || !isForAll(question)) {
    clear();
    return;
  }
  try {
    others ??= await openOthers(finder);
    const area = question.municipality ?? question.usableFrom;
    const found = await others.search(question.words, area, first);
    if (turn === latest) {
      clear();
      section.hidden = !found.records.length;
      add(found);
      found.records.length && tell(found);
    }
  } catch ({ changed }) {
    if (turn === latest) {
      clear();
      sayFrom(changed ? 'find-changed' : 'others-failed');
    }
  }
}

globalThis.shirubeData('find-others', show);

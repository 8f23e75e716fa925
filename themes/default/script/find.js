// The page of the finder (find.html): what is typed and chosen becomes a question to find/finder.js,
// an address that can be shared and gone back to, and a list. The position of the device is used in
// this script only: it stands in no address and no request.
import { element } from './element.js';
import { entryOf } from './find/entry.js';
import { openFinder } from './find/finder.js';
import { isEmpty, queryOf, questionOf } from './find/question.js';
import { loadData } from './load-data.js';
import { isOpen, minuteInJapan, openingState, openingText, readOpening } from './opening.js';
import { mostCompared, onCard, toCompare } from './picked.js';

const waitForKeys = 250;
const limit = 20;
// So many are shown as soon as they are there, and the others of the page behind them.
const few = 5;

const byId = (id) => document.getElementById(id);
const form = byId('find');
const message = byId('find-message');
const list = byId('found');
const more = byId('more');
const { near, q: words, town } = form.elements;
const { data, version, facilities, holidays: holidaysUrl, others: othersUrl } = form.dataset;

const compared = toCompare();
const card = onCard();
let finder;
let holidays;
let here;
let latest = 0;
let offered;
let offering;
let asked;
let showOthers;

const say = (said) => message.replaceChildren(said);
const sayFrom = (id) => say(byId(id).content.cloneNode(true));
const now = () => minuteInJapan(Date.now());

function openText({ hours, marks }) {
  return marks.includes('p')
    ? '今は休んでいます'
    : openingText(openingState(readOpening(hours), holidays, now()), now());
}

/// As the address of the page says; a choice that there is not is the first.
function choose(field, name) {
  field.value = new URLSearchParams(location.search).get(name) ?? '';
  field.selectedIndex === -1 && (field.value = '');
}

async function showTowns(url) {
  const list = url ? await loadData(url, `find/towns/${near.value}`).catch(() => []) : [];
  if (url !== offered) {
    return;
  }
  town.length = 1;
  town.append(...list.map(([name, point]) => element('option', { 'data-point': point }, name)));
  choose(town, 'town');
  town.parentNode.hidden = !list[0];
}

/// Distances may count from a town of the municipality, where it is known where these lie.
function offerTowns() {
  const { towns } = near.selectedOptions[0].dataset;
  if (towns !== offered) {
    offered = towns;
    offering = showTowns(towns);
  }
  return offering;
}

function startingPoint() {
  if (near.value === 'here') {
    return here;
  }
  const [{ dataset }] = (town.value ? town : near).selectedOptions;
  const [latitude, longitude] = (dataset.point ?? '').split(' ').map(Number);
  return longitude && { latitude, longitude };
}

function showPicked() {
  byId('to-compare').textContent = compared.entries.length;
  byId('to-card').textContent = card.entries.length;
  byId('picked').hidden = !compared.entries.length && !card.entries.length;
}

function pickButton(label, picked, most, { id, name, phone, cell: { kind, municipality } }) {
  const key = `${municipality.id}/${kind.code}/${id}`;
  const aside = element('span', { class: 'aside' }, `（${name}）`);
  const button = element('button', { type: 'button' }, label, aside);
  const show = () => button.setAttribute('aria-pressed', picked.has(key));
  button.onclick = () => {
    if (picked.has(key)) {
      picked.remove(key);
    } else if (picked.entries.length < most) {
      picked.add({ key, name, kind: kind.label, phone, day: now() });
    } else {
      say(`くらべられるのは${most}件までです。どれかを外してください。`);
    }
    show();
    showPicked();
  };
  show();
  return button;
}

/// What `work` gives; nothing when a later question came in between, or when it failed.
async function latestOf(work) {
  const number = ++latest;
  const isLatest = () => number === latest;
  list.ariaBusy = 'true';
  try {
    const found = await work();
    return isLatest() && found;
  } catch ({ changed }) {
    if (isLatest()) {
      sayFrom(changed ? 'find-changed' : 'find-failed');
    }
    return false;
  } finally {
    if (isLatest()) {
      list.ariaBusy = 'false';
    }
  }
}

function add(found, asked) {
  const items = found.records.map((record) =>
    entryOf(record, {
      folder: facilities,
      finder,
      asked,
      openText,
      buttons: [
        pickButton('くらべる', compared, mostCompared, record),
        pickButton('メモに入れる', card, Infinity, record),
      ],
    }),
  );
  list.append(...items);
  more.hidden = !found.more;
  more.onclick = async () => {
    const next = await latestOf(() => found.more(limit));
    // The button may be gone, so the focus goes on to what came.
    next && add(next, asked)[0]?.querySelector('a').focus();
  };
  return items;
}

function tell({ total, atLeast }) {
  if (total === 0) {
    sayFrom('find-nothing');
  } else {
    const order = startingPoint() ? '近い順です。' : '市町村ごとに、よみの五十音順です。';
    say(`${total ? `${total}件` : `${atLeast}件か、それより多く、`}見つかりました。${order}`);
  }
}

/// The records that are no facilities, by a script of its own (find-others.js).
async function alsoShow(question) {
  asked = question;
  if (question) {
    showOthers ??= await loadData(othersUrl, 'find-others').catch(() => {
      // It says so, until the script has it.
      byId('others-message').hidden = false;
    });
  }
  asked === question && showOthers?.(finder, question);
}

async function search() {
  const query = queryOf(new FormData(form));
  const towns = offerTowns();
  if (isEmpty(query)) {
    ++latest;
    alsoShow();
    list.replaceChildren();
    more.hidden = true;
    sayFrom('find-empty');
    return;
  }
  // The data are loaded with the first question; after a failure the next one tries again.
  let question;
  const found = await latestOf(async () => {
    [holidays, finder] = await Promise.all([
      holidays ?? loadData(holidaysUrl, 'holidays'),
      finder ?? openFinder(data, version, loadData),
      towns,
    ]);
    question = questionOf(query, {
      asked: finder.answers,
      open: ({ hours }) => isOpen(readOpening(hours), holidays, now()),
      near: startingPoint(),
    });
    return finder.search(question, { limit: few });
  });
  if (found) {
    list.replaceChildren();
    add(found, question.answers);
    alsoShow(question);
    more.hidden = true;
    const rest = found.more && (await latestOf(() => found.more(limit - few)));
    rest && add(rest, question.answers);
    rest === false || tell(rest ?? found);
  }
}

// One entry of the history for each question that was come to, not for each letter on the way.
let typing = false;
function ask(typed) {
  const query = queryOf(new FormData(form));
  if (query !== location.search.slice(1)) {
    history[typed && typing ? 'replaceState' : 'pushState'](null, '', `?${query}`);
  }
  typing = typed;
  return search();
}

function fillForm() {
  const params = new URLSearchParams(location.search);
  const kept = here && near.value === 'here' && !params.has('near');
  for (const field of form.elements) {
    if (field.type === 'checkbox') {
      field.checked = params.has(field.name);
    } else if (field.name) {
      choose(field, field.name);
    }
  }
  if (kept) {
    near.value = 'here';
  }
  const details = form.querySelector('details');
  details.open ||= [...details.querySelectorAll('[name]')].some(
    ({ checked, value }) => checked ?? value,
  );
}

function useHere({ target: button }) {
  const said = byId('here-message');
  const done = (text) => {
    said.textContent = text;
    button.disabled = false;
    button.focus();
  };
  button.disabled = true;
  said.textContent = '場所を調べています。';
  navigator.geolocation.getCurrentPosition(
    ({ coords: { latitude, longitude } }) => {
      here = { latitude, longitude };
      near.options[1].hidden = near.options[1].disabled = false;
      near.value = 'here';
      done('今いる場所から近い順にします。');
      ask();
    },
    () => done('場所が分かりませんでした。「並べ方」で市町村を選んでください。'),
    { timeout: 15000, maximumAge: 300000 },
  );
}

let timer;
form.onsubmit = (event) => {
  event.preventDefault();
  clearTimeout(timer);
  // Whoever asks for the results is taken to them.
  ask().then(() => message.focus());
};
near.onchange = () => (town.value = '');
form.onchange = ({ target }) => target !== words && ask();
form.onreset = () => setTimeout(ask);
words.oninput = ({ isComposing }) => {
  clearTimeout(timer);
  // Kana on their way to kanji are nothing to search for yet.
  if (!isComposing) {
    timer = setTimeout(ask, waitForKeys, true);
  }
};
words.addEventListener('compositionend', words.oninput);
words.onblur = () => (typing = false);
byId('here').onclick = useHere;
window.onpopstate = () => {
  fillForm();
  search();
};
window.onpageshow = showPicked;
fillForm();
form.hidden = false;
search();

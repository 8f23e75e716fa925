// The page of the card (card.html): the facilities that were put aside, in the rows of the cards
// that are printed. What is not known stays blank, to be written by hand. Nothing leaves the browser.
import { element, phoneLink } from './element.js';
import { onCard, pageOf } from './picked.js';

const message = document.getElementById('card-message');
const list = document.getElementById('card-list');
const desk = document.getElementById('desk');
const picked = onCard();

const dayText = (minute) => {
  const [year, month, day] = new Date(minute * 60000).toISOString().slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${day}日に入れました`;
};

/// The rows of a card by role. More facilities of a role get rows of their own below, where there is
/// room for them: on a card with a row for "other".
function fillCard(card, entries) {
  for (const added of card.querySelectorAll('[data-added]')) {
    added.remove();
  }
  const rows = new Map([...card.querySelectorAll('[data-role]')].map((row) => [row.dataset.role, row]));
  const used = new Set();
  for (const row of rows.values()) {
    write(row, { name: '', phone: '' });
  }
  for (const entry of entries) {
    const role = rows.has(entry.role) ? entry.role : 'other';
    let row = rows.get(role);
    if (!row) {
      continue;
    }
    if (used.has(role)) {
      if (!rows.has('other')) {
        continue;
      }
      row = row.cloneNode(true);
      row.dataset.added = '';
      row.removeAttribute('data-role');
      rows.get(role).after(row);
    }
    used.add(role);
    write(row, entry);
  }
}

function write(row, { name, phone }) {
  const [nameCell, phoneCell] = row.querySelectorAll('td');
  nameCell.textContent = name;
  phoneCell.textContent = phone;
}

function entriesOfCards() {
  const entries = picked.entries.map((entry) => ({ ...entry, role: entry.key.split('/')[1] }));
  if (desk?.value) {
    const [name] = desk.selectedOptions[0].textContent.split('　');
    entries.push({ role: 'desk', name, phone: desk.value });
  }
  return entries;
}

function fillCards() {
  for (const card of document.querySelectorAll('.card')) {
    fillCard(card, entriesOfCards());
  }
}

function itemOf({ key, name, kind, phone, day }) {
  const button = element('button', { type: 'button' }, 'メモから消す', element('span', { class: 'aside' }, `（${name}）`));
  button.addEventListener('click', () => {
    picked.remove(key);
    show(`${name}をメモから消しました。`);
    message.focus();
  });
  return element(
    'li',
    { class: 'with-phone' },
    element('h3', {}, element('a', { href: pageOf(key) }, name)),
    element('p', { class: 'labels' }, element('span', {}, kind), element('span', {}, dayText(day))),
    element('p', { class: 'reach' }, phoneLink(phone, name)),
    element('p', { class: 'pick' }, button),
  );
}

function show(said = '') {
  list.replaceChildren(...picked.entries.map(itemOf));
  message.textContent = said || (picked.entries.length
    ? `${picked.entries.length}件が入っています。`
    : 'まだ何も入っていません。');
  document.getElementById('card-clear').hidden = !picked.entries.length;
  fillCards();
}

document.getElementById('card-tool').hidden = false;
document.getElementById('card-print').addEventListener('click', () => window.print());
document.getElementById('card-clear').addEventListener('click', () => {
  picked.clear();
  show('メモをすべて消しました。');
  message.focus();
});
desk?.addEventListener('change', fillCards);
show();

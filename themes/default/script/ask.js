// The search by address on ask.html and ask/MUNICIPALITY.html (themes/default/ask.html). Everything is
// looked up in data/ask.js, which the page loads when the field is first used; what is typed stays
// in the page.
import { loadData } from './load-data.js';
import { prepare, search } from './ask/search.js';

const mostShown = 20;

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function phoneLink({ desk, phone }) {
  const link = element('a', { className: 'phone', href: `tel:${phone.replace(/（.*/, '')}` });
  link.append(element('span', {}, '電話'), ' ', element('span', {}, phone),
    element('span', { className: 'aside' }, `（${desk}）`));
  return element('p', { className: 'reach' }, link);
}

function resultItem({ municipality, town }, root) {
  const route = town ? town.answer.route : municipality.route;
  const name = town ? `${municipality.name}${town.name}` : municipality.name;
  const link = element('a', { href: root + route }, town ? `${name}の相談先` : `${name}の町を選ぶ`);
  const item = element('li', { className: 'entry' }, element('p', { className: 'town' }, link));
  if (town?.answer.phone) {
    item.className = 'with-phone';
    item.append(element('p', {}, `まず、${town.answer.desk}`), phoneLink(town.answer));
  }
  return item;
}

function messageFor({ few, found }) {
  if (few) return '郵便番号は、はじめの3けたから入れてください。';
  if (found.length === 0) return '見つかりませんでした。漢字で入れてみるか、下から選んでください。この地域の外のことは、お住まいの市区町村の地域包括支援センターにお聞きください。';
  if (found.length > mostShown) {
    return `${found.length}件見つかりました。はじめの${mostShown}件を示します。もう少し長く入れてください。`;
  }
  return `${found.length}件見つかりました。`;
}

class AskBox {
  constructor(box) {
    this.box = box;
    this.field = box.querySelector('#ask-text');
    this.message = box.querySelector('#ask-message');
    this.results = box.querySelector('#ask-results');
    this.asked = 0;
  }

  start() {
    this.box.hidden = false;
    this.field.addEventListener('focus', () => this.load().catch(() => {}), { once: true });
    let waiting;
    this.field.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => this.show(), 200);
    });
    this.field.addEventListener('keydown', async (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      clearTimeout(waiting);
      await this.show();
      this.results.querySelector('a')?.focus();
    });
    // Whoever comes back finds the field as it was, and what it had found.
    addEventListener('pageshow', () => this.field.value && this.show());
  }

  /// The data, loaded once; a failure is forgotten, so that the next try asks again.
  load() {
    const { source, version } = this.box.dataset;
    this.data ??= loadData(source, 'ask').then((data) => {
      if (data.version !== version) throw new Error('the data are of another build');
      return prepare(data);
    });
    this.data.catch(() => { this.data = undefined; });
    return this.data;
  }

  async show() {
    const asked = ++this.asked;
    const text = this.field.value;
    try {
      const data = text.trim() === '' ? null : await this.load();
      if (asked === this.asked) this.fill(data && search(data, text, this.box.dataset.municipality));
    } catch {
      this.message.textContent = 'さがすための情報を読み込めませんでした。下から選んでください。';
      this.results.replaceChildren();
    }
  }

  fill(answer) {
    this.message.textContent = answer ? messageFor(answer) : '';
    const items = answer ? answer.found.slice(0, mostShown) : [];
    this.results.replaceChildren(...items.map((each) => resultItem(each, this.box.dataset.root)));
  }
}

const box = document.getElementById('ask');
if (box) new AskBox(box).start();

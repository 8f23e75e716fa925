// The list beside the open map: what is in view, nearest to the middle first. It is the map's
// equivalent: whatever a pin leads to stands here as a link or a button.
import { groupLabel } from './pins.js';

const longest = 30;

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

export class ViewList {
  /// `kindLabel(letter)` gives the words for a kind, `root` leads from the page to the site's root.
  /// `choose(pin)` is called for entries that only lead nearer, `mark(pin or null)` with the pin of
  /// the entry that is pointed at.
  constructor(list, { kindLabel, root, choose, mark }) {
    Object.assign(this, { list, kindLabel, root, choose, mark });
    this.entries = [];
    list.addEventListener('focusout', () => mark(null));
    list.addEventListener('pointerleave', () => mark(null));
  }

  /// Shows what the pins stand for, nearest to `middle` ({ x, y }) first, as far as there is room;
  /// but before that all of what `chosen` stands for.
  show(pins, middle, chosen = null) {
    const distance = ({ at }) => Math.hypot(at.x - middle.x, at.y - middle.y);
    const first = chosen ? this.contentOf(chosen) : [];
    const rest = pins.filter((pin) => pin !== chosen).flatMap((pin) => this.contentOf(pin))
      .sort((a, b) => distance(a) - distance(b));
    const room = Math.max(0, longest - first.length);
    this.entries = [...first, ...rest.slice(0, room)].map((entry) => ({ ...entry, item: this.itemOf(entry) }));
    for (const { item, pin } of this.entries) {
      item.classList.toggle('map-chosen', pin === chosen);
      item.addEventListener('focusin', () => this.mark(pin));
      item.addEventListener('pointerenter', () => this.mark(pin));
    }
    this.list.replaceChildren(...this.entries.map(({ item }) => item));
  }

  /// Moves the focus to the first entry of a pin.
  focus(pin) {
    this.entries.find((entry) => entry.pin === pin)?.item.querySelector('a, button').focus();
  }

  /// The pin of the entry in which the focus is, or nothing.
  focused() {
    return this.entries.find(({ item }) => item.contains(document.activeElement))?.pin;
  }

  /// { pin, at, point } for the points of a pin, { pin, at } for those of which only the number is
  /// known.
  contentOf(pin) {
    const content = pin.points.map((point) => ({ pin, at: point, point }));
    return pin.more > 0 ? [...content, { pin, at: pin }] : content;
  }

  itemOf({ pin, point }) {
    if (!point) {
      const textContent = groupLabel({ count: pin.more, municipality: pin.municipality });
      const button = element('button', { type: 'button', textContent });
      button.addEventListener('click', () => this.choose(pin));
      return element('li', {}, button);
    }
    const { name, page, kind, municipality, precision } = point;
    const facts = [this.kindLabel(kind), municipality, precision].filter(Boolean).join('・');
    return element('li', {},
      element('a', { href: `${this.root}${page}.html`, textContent: name }),
      element('p', { className: 'note', textContent: facts }));
  }
}

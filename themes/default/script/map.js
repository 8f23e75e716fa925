// Opens the map of a page when its button is pressed; themes/default/map.html is that page and says
// what it brings. Nothing is asked of another host before. The pins are loaded for what is in view
// only; the list beside the map holds the same.
import * as L from 'leaflet/dist/leaflet-src.esm.js';
import { loadData } from './load-data.js';
import { deepestZoom } from './map/grid.js';
import { opensNearer, pinsOf } from './map/groups.js';
import { pinIcon, pinLabel, pinSize } from './map/pins.js';
import { Outdated, PointTiles } from './map/tiles.js';
import { ViewList } from './map/view-list.js';

const calm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

function attribution({ attribution: text = '', attributionUrl: url = '' }) {
  const element = document.createElement(url ? 'a' : 'span');
  element.textContent = text;
  if (url) {
    element.href = url;
  }
  return element.outerHTML;
}

function createMap(box) {
  const { tiles, minZoom = '5' } = box.dataset;
  const moving = !calm();
  const map = L.map(box, {
    zoomControl: false,
    zoomAnimation: moving,
    fadeAnimation: moving,
    markerZoomAnimation: moving,
    inertia: moving,
    minZoom: Number(minZoom),
    maxZoom: deepestZoom,
  });
  map.attributionControl.setPrefix(false);
  L.control.zoom({ zoomInTitle: '拡大', zoomOutTitle: '縮小' }).addTo(map);
  L.tileLayer(tiles, { attribution: attribution(box.dataset) }).addTo(map);
  return map;
}

/// [latitude, longitude] of ?at=35.44,139.36 in the page's address, which a record's page links to.
const askedPlace = () => /[?&]at=([\d.]+),([\d.]+)/.exec(window.location.search)?.slice(1).map(Number);

/// The map begins there, or with all that there is.
function firstView(map, box) {
  const asked = askedPlace();
  const [west, south, east, north] = box.dataset.bounds.split(',').map(Number);
  const bounds = L.latLngBounds([south, west], [north, east]);
  if (asked && bounds.pad(0.01).contains(asked)) {
    map.setView(asked, 16, { animate: false });
  } else {
    map.fitBounds(bounds, { animate: false, maxZoom: 16, padding: [pinSize, pinSize] });
  }
}

class PointMap {
  constructor(frame, message) {
    this.box = frame.querySelector('#map');
    this.listBox = frame.querySelector('#map-list');
    this.message = message;
    this.kinds = frame.querySelector('#map-kind');
    this.pins = [];
    this.tiles = new PointTiles(this.box.dataset.roots, (name, version) =>
      loadData(`${this.box.dataset.root}data/${name}.js?v=${version}`, name));
    this.list = new ViewList(frame.querySelector('#map-list ol'), {
      kindLabel: this.kindLabel.bind(this),
      root: this.box.dataset.root,
      choose: (pin) => this.choose(pin),
      mark: (marked) => this.pins.forEach((pin) =>
        pin.element?.classList.toggle('map-pin-marked', pin === marked)),
    });
    this.map = createMap(this.box);
    firstView(this.map, this.box);
    this.layer = L.layerGroup().addTo(this.map);
    this.map.on('moveend', () => this.draw());
    this.kinds.addEventListener('change', () => this.draw());
    frame.addEventListener('keydown', (event) => event.key === 'Escape' && this.leave());
  }

  kindLabel(letter) {
    return this.kinds.querySelector(`option[value="${letter}"]`)?.textContent ?? '';
  }

  latLng({ x, y }) {
    return this.map.unproject(L.point(x + 0.5, y + 0.5), deepestZoom);
  }

  /// What is in view, with some pixels around it, in pixels of the deepest zoom.
  view(padding = 0) {
    const { min, max } = this.map.getPixelBounds();
    const scale = this.map.getZoomScale(deepestZoom, this.map.getZoom());
    return {
      west: (min.x - padding) * scale,
      north: (min.y - padding) * scale,
      east: (max.x + padding) * scale,
      south: (max.y + padding) * scale,
    };
  }

  /// Loads and shows what is in view. What arrives late for a view that is left is dropped.
  async draw() {
    const drawing = Symbol('drawing');
    this.drawing = drawing;
    try {
      const zoom = this.map.getZoom();
      const items = await this.tiles.itemsIn(this.view(pinSize), zoom);
      if (this.drawing === drawing) {
        this.show(pinsOf(items, zoom, this.kinds.value));
      }
    } catch (error) {
      this.say(error instanceof Outdated
        ? '施設の情報が新しくなりました。このページを読み直してください。'
        : '地図の位置の情報を読み込めませんでした。地図を動かすと、もう一度読み込みます。');
    }
  }

  show(pins) {
    const { west, north, east, south } = this.view();
    this.middle = { x: (west + east) / 2, y: (north + south) / 2 };
    const held = this.pins.find(({ element }) => element === document.activeElement);
    this.layer.clearLayers();
    this.pins = pins.filter(({ x, y }) => x >= west && x <= east && y >= north && y <= south);
    for (const pin of this.pins) {
      this.addPin(pin);
    }
    this.keepFocus(held);
    this.list.show(this.pins, this.middle);
    const count = this.pins.reduce((sum, pin) => sum + pin.count, 0);
    this.say(count === 0
      ? '今の地図の中に、この名簿の施設は出ていません。縮小するか、動かしてください。'
      : `今の地図の中に、${count}件あります。`);
  }

  /// Whoever had the focus on a pin has it on the one that stands for it now.
  keepFocus(held) {
    if (!held) {
      return;
    }
    const apart = ({ x, y }) => Math.hypot(x - held.x, y - held.y);
    const [next] = [...this.pins].sort((a, b) => apart(a) - apart(b));
    (next?.element ?? this.box).focus({ preventScroll: true });
  }

  addPin(pin) {
    const point = this.latLng(pin);
    const marker = L.marker(point, { icon: pinIcon(pin.count) });
    this.layer.addLayer(marker);
    pin.element = marker.getElement();
    pin.element.setAttribute('aria-label', pinLabel(pin, (letter) => this.kindLabel(letter)));
    // A circle where the place is not exact; one is enough for those that share a point.
    const radius = Math.max(0, ...pin.points.map((each) => each.radius));
    if (radius > 0 && !opensNearer(pin)) {
      this.layer.addLayer(L.circle(point, { radius, className: 'map-area', interactive: false }));
    }
    marker.on('click', () => {
      pin.element.focus();
      this.choose(pin);
    });
    pin.element.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        this.choose(pin);
      }
    });
  }

  /// A pin of several places opens nearer for as long as that parts them; then the focus goes to
  /// the list, so that what is read next is the place itself.
  choose(pin) {
    if (!opensNearer(pin)) {
      this.list.show(this.pins, this.middle, pin);
      this.list.focus(pin);
      return;
    }
    const { west, north, east, south } = pin.box;
    const bounds = L.latLngBounds(this.latLng({ x: west, y: north }), this.latLng({ x: east, y: south }));
    const fitting = this.map.getBoundsZoom(bounds, false, L.point(2 * pinSize, 2 * pinSize));
    const zoom = Math.min(Math.max(fitting, this.map.getZoom() + 1), deepestZoom);
    // The entry is about to go: its reader stays in the list.
    if (this.list.focused()) {
      this.listBox.focus({ preventScroll: true });
    }
    this.map.setView(bounds.getCenter(), zoom, { animate: !calm() });
  }

  /// Escape leads from an entry of the list back to its pin, and from the map to the list.
  leave() {
    const pin = this.list.focused();
    if (pin) {
      pin.element.focus();
    } else if (this.box.contains(document.activeElement)) {
      this.listBox.focus();
    }
  }

  say(text) {
    this.message.textContent = text;
  }
}

function start() {
  const frame = document.getElementById('map-frame');
  const button = document.getElementById('map-open');
  if (!frame || !button) {
    return;
  }
  const message = document.getElementById('map-message');
  let map = null;
  document.getElementById('map-controls').hidden = false;
  if (askedPlace()) {
    message.textContent = '地図を開くと、選んだ場所のまわりを示します。';
  }
  button.addEventListener('click', () => {
    const opened = frame.classList.toggle('map-opened');
    for (const part of frame.querySelectorAll('.map-live')) {
      part.hidden = !opened;
    }
    button.setAttribute('aria-expanded', String(opened));
    button.textContent = opened ? '地図を閉じる' : '地図を開く';
    if (opened && !map) {
      map = new PointMap(frame, message);
      map.draw();
    } else if (opened) {
      map.map.invalidateSize();
    }
  });
}

start();

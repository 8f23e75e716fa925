// Opens the map of a page when its button is pressed; the list beside it is the map's equivalent.
//
// The page brings:
//   <button type="button" id="map-open" hidden>地図を開く</button>
//   <section id="map" aria-label="施設の地図" hidden data-points="data/points.js"
//            data-tiles="https://…/{z}/{x}/{y}.png" data-attribution="地理院タイル"
//            data-attribution-url="https://…" data-min-zoom="5" data-max-zoom="18"></section>
//   <p id="map-message" role="status"></p>
//   <li id="ID"><a href="…">…</a></li> for each place
// data-points is a script that sets window.shirubePoints to a GeoJSON FeatureCollection: fetch()
// does not work from file://. A feature's properties are id, name, kind and precision (texts, what a
// reader sees) and radius (metres, only when the place is approximate).
// Nothing is asked of another host before the button is pressed.
import * as L from 'leaflet/dist/leaflet-src.esm.js';

const pinSize = 44;
const pinPath = 'M22 4c-7.2 0-13 5.6-13 12.6C9 26 22 40 22 40s13-14 13-23.4C35 9.6 29.2 4 22 4z';

function loadPoints(url) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.addEventListener('load', () => {
      const points = window.shirubePoints;
      if (points && Array.isArray(points.features)) {
        resolve(points.features);
      } else {
        reject(new Error('no points'));
      }
    });
    script.addEventListener('error', () => reject(new Error('not loaded')));
    document.head.append(script);
  });
}

// Features at the very same point share one pin.
function groupByPoint(features) {
  const groups = new Map();
  for (const feature of features) {
    const key = feature.geometry.coordinates.join();
    groups.set(key, [...(groups.get(key) ?? []), feature]);
  }
  return [...groups.values()];
}

function describe({ name, kind, precision }) {
  return [name, kind, precision].filter(Boolean).join('、');
}

function label(group) {
  const texts = group.map((feature) => describe(feature.properties));
  return group.length === 1 ? texts[0] : `${group.length}件。${texts.join('。')}`;
}

function svg(name, attributes) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  return element;
}

function pinIcon(group) {
  const picture = svg('svg', { viewBox: '0 0 44 44', 'aria-hidden': 'true', focusable: 'false' });
  picture.append(svg('path', { class: 'map-pin-shape', d: pinPath }));
  if (group.length > 1) {
    const number = svg('text', { class: 'map-pin-number', x: 22, y: 21, 'text-anchor': 'middle' });
    number.textContent = String(group.length);
    picture.append(number);
  } else {
    picture.append(svg('circle', { class: 'map-pin-dot', cx: 22, cy: 16.5, r: 5 }));
  }
  return L.divIcon({
    className: 'map-pin',
    html: picture,
    iconSize: [pinSize, pinSize],
    iconAnchor: [pinSize / 2, pinSize - 4],
  });
}

function listItem(feature) {
  return document.getElementById(feature.properties.id);
}

// Focus goes to the first entry of the list that the pin stands for, so that what is read next is
// the place itself.
function showInList(group) {
  for (const item of document.querySelectorAll('.map-chosen')) {
    item.classList.remove('map-chosen');
  }
  const items = group.map(listItem).filter(Boolean);
  for (const item of items) {
    item.classList.add('map-chosen');
  }
  const first = items[0];
  if (!first) {
    return;
  }
  const target = first.querySelector('a[href]') ?? first;
  if (target === first) {
    first.tabIndex = -1;
  }
  target.focus();
}

function addPin(map, group) {
  const [longitude, latitude] = group[0].geometry.coordinates;
  const marker = L.marker([latitude, longitude], { icon: pinIcon(group), keyboard: true });
  marker.on('click', () => showInList(group));
  marker.on('add', () => {
    const element = marker.getElement();
    element.setAttribute('aria-label', label(group));
    element.title = group.map((feature) => feature.properties.name).join('、');
    element.addEventListener('keydown', (event) => {
      if (event.key === ' ' || event.key === 'Enter') {
        event.preventDefault();
        showInList(group);
      }
    });
  });
  marker.addTo(map);

  const radius = Math.max(...group.map((feature) => feature.properties.radius ?? 0));
  if (radius > 0) {
    L.circle([latitude, longitude], { radius, className: 'map-area', interactive: false }).addTo(map);
  }
  return L.latLng(latitude, longitude);
}

function attribution({ attribution: text = '', attributionUrl: url = '' }) {
  const element = document.createElement(url ? 'a' : 'span');
  element.textContent = text;
  if (url) {
    element.href = url;
  }
  return element.outerHTML;
}

function openMap(box, features) {
  const moving = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const { tiles, minZoom = '5', maxZoom = '18' } = box.dataset;
  box.hidden = false;

  const map = L.map(box, {
    zoomControl: false,
    zoomAnimation: moving,
    fadeAnimation: moving,
    markerZoomAnimation: moving,
    inertia: moving,
  });
  map.attributionControl.setPrefix(false);
  L.control.zoom({ zoomInTitle: '拡大', zoomOutTitle: '縮小' }).addTo(map);
  L.tileLayer(tiles, {
    minZoom: Number(minZoom),
    maxZoom: Number(maxZoom),
    attribution: attribution(box.dataset),
  }).addTo(map);

  const points = groupByPoint(features).map((group) => addPin(map, group));
  map.fitBounds(L.latLngBounds(points).pad(0.1), { animate: false, maxZoom: 16 });
  box.focus();
}

function start() {
  const box = document.getElementById('map');
  const button = document.getElementById('map-open');
  const message = document.getElementById('map-message');
  if (!box || !button) {
    return;
  }
  button.hidden = false;
  button.addEventListener('click', async () => {
    button.disabled = true;
    let features = [];
    try {
      features = (await loadPoints(box.dataset.points)).filter((feature) => feature.geometry);
    } catch {
      button.disabled = false;
      message.textContent = '地図の位置の情報を読み込めませんでした。下の一覧をご利用ください。';
      return;
    }
    if (features.length === 0) {
      message.textContent = '地図に示せる施設がありません。下の一覧をご利用ください。';
      return;
    }
    openMap(box, features);
    button.hidden = true;
    message.textContent = `地図を開きました。${features.length}件の施設を示しています。`;
  });
}

start();

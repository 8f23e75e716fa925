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
// does not work from file://. A feature's properties are id (of its entry in the list), name, kind and
// precision (texts, what a reader sees) and radius (metres, only when the place is approximate).
// Nothing is asked of another host before the button is pressed.
import * as L from 'leaflet/dist/leaflet-src.esm.js';
import { groupByDistance, pinIcon, pinLabel, pinSize, pointOf } from './pins.js';

function loadPoints(url) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.addEventListener('load', () => {
      const points = window.shirubePoints;
      if (points && Array.isArray(points.features)) {
        resolve(points.features.filter((feature) => feature.geometry));
      } else {
        reject(new Error('no points'));
      }
    });
    script.addEventListener('error', () => reject(new Error('not loaded')));
    document.head.append(script);
  });
}

// Focus goes to the first entry of the list that the pin stands for, so that what is read next is
// the place itself.
function showInList(features) {
  for (const item of document.querySelectorAll('.map-chosen')) {
    item.classList.remove('map-chosen');
  }
  const items = features
    .map((feature) => document.getElementById(feature.properties.id))
    .filter(Boolean);
  for (const item of items) {
    item.classList.add('map-chosen');
  }
  items[0]?.querySelector('a[href]')?.focus();
}

// A pin of several places opens nearer for as long as that parts them.
function canOpenNearer(map, features) {
  return groupByDistance(features, map, map.getMaxZoom()).length > 1;
}

function choose(map, features) {
  if (canOpenNearer(map, features)) {
    const bounds = L.latLngBounds(features.map(pointOf));
    const zoom = Math.max(map.getBoundsZoom(bounds, false, L.point(pinSize, pinSize)), map.getZoom() + 1);
    map.setView(bounds.getCenter(), Math.min(zoom, map.getMaxZoom()));
  } else {
    showInList(features);
  }
}

// Around a place whose position is not exact stands a circle, wherever its pin is the only one there.
function addPin(map, layer, features) {
  const point = pointOf(features[0]);
  const marker = L.marker(point, { icon: pinIcon(features.length) });
  layer.addLayer(marker);
  const element = marker.getElement();
  const opensNearer = canOpenNearer(map, features);
  element.setAttribute('aria-label', pinLabel(features, opensNearer));
  const radius = Math.max(...features.map(({ properties }) => properties.radius ?? 0));
  if (radius > 0 && !opensNearer) {
    layer.addLayer(L.circle(point, { radius, className: 'map-area', interactive: false }));
  }
  marker.on('click', () => {
    element.focus();
    choose(map, features);
  });
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(map, features);
    }
  });
  return { element, features };
}

// Keeps the pins as the zoom wants them. Whoever had the focus on one has it on its successor.
function keepPins(map, features) {
  const layer = L.layerGroup().addTo(map);
  let pins = [];
  const draw = () => {
    const focused = pins.find(({ element }) => element === document.activeElement);
    layer.clearLayers();
    pins = groupByDistance(features, map, map.getZoom()).map((group) => addPin(map, layer, group));
    if (focused) {
      pins.find((pin) => pin.features.includes(focused.features[0])).element.focus();
    }
  };
  map.on('zoomend', draw);
  draw();
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
  map.fitBounds(L.latLngBounds(features.map(pointOf)), {
    animate: false,
    maxZoom: 16,
    padding: [pinSize, pinSize],
  });

  keepPins(map, features);
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
    try {
      const features = await loadPoints(box.dataset.points);
      if (features.length === 0) {
        message.textContent = '地図に示せる施設がありません。下の一覧をご利用ください。';
        return;
      }
      openMap(box, features);
      button.hidden = true;
      message.textContent = `地図を開きました。${features.length}件の施設を示しています。`;
    } catch {
      button.disabled = false;
      message.textContent = '地図の位置の情報を読み込めませんでした。下の一覧をご利用ください。';
    }
  });
}

start();

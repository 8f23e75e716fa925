// What the first view of the map costs the browser, beside leaflet.markercluster with the same points
// in the same run: CPU time of the main thread from the points at hand to the frame that shows them.
// Base tiles come from this machine. No test: see script/bench-map.
//
//   node tests/bench/map.mjs ASSETS BENCH_MAP ROUNDS COUNT...
import { execFileSync } from 'node:child_process';
import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launch } from '../browser/rig.mjs';

const [assets, generator, rounds, ...counts] = process.argv.slice(2);
const packages = createRequire(import.meta.url);
const leaflet = dirname(packages.resolve('leaflet/dist/leaflet.js'));
const markercluster = dirname(packages.resolve('leaflet.markercluster/dist/leaflet.markercluster.js'));
const tile = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64');
const bounds = [139.0, 35.1, 139.75, 35.7];

const ours = (roots) => `<!DOCTYPE html><link rel="stylesheet" href="assets/map.css">
<script src="assets/map.js" defer></script>
<div id="map-controls"><button id="map-open">open</button><p id="map-message"></p></div>
<div id="map-frame"><div class="map-live"><select id="map-kind"><option value=""></option></select></div>
<div class="map-box"><section id="map" class="map-live" data-root="" data-roots="${roots}"
data-bounds="${bounds}" data-tiles="tile/{z}/{x}/{y}.png"></section></div>
<section id="map-list" class="map-live" tabindex="-1"><ol></ol></section></div>`;

const theirs = `<!DOCTYPE html><link rel="stylesheet" href="leaflet/leaflet.css">
<link rel="stylesheet" href="markercluster/MarkerCluster.css">
<link rel="stylesheet" href="markercluster/MarkerCluster.Default.css">
<style>#map { height: 32rem }</style>
<script src="leaflet/leaflet.js"></script>
<script src="markercluster/leaflet.markercluster.js"></script>
<script src="points.js"></script>
<div id="map"></div>
<script>
window.openMap = () => {
  const map = L.map('map', { zoomAnimation: false, fadeAnimation: false });
  L.tileLayer('tile/{z}/{x}/{y}.png').addTo(map);
  map.fitBounds([[${bounds[1]}, ${bounds[0]}], [${bounds[3]}, ${bounds[2]}]], { padding: [44, 44], animate: false });
  const group = L.markerClusterGroup({ animate: false });
  group.addLayers(points.map((point) => L.marker(point)));
  map.addLayer(group);
};
</script>`;

function serve(folder, pages) {
  const roots = { data: join(folder, 'data'), assets, leaflet, markercluster };
  const server = createServer(({ url }, response) => {
    const [, first, ...rest] = new URL(url, 'http://localhost').pathname.split('/');
    const type = { js: 'text/javascript', css: 'text/css' }[url.replace(/\?.*/, '').split('.').pop()];
    if (type) {
      response.setHeader('Content-Type', `${type}; charset=utf-8`);
    }
    if (pages[first]) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(pages[first]);
    } else if (first === 'tile') {
      response.end(tile);
    } else {
      createReadStream(roots[first] ? join(roots[first], ...rest) : join(folder, first))
        .on('error', () => { response.statusCode = 404; response.end(); })
        .pipe(response);
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/// CPU milliseconds of the main thread, and bytes of the points, until the pins are painted.
async function firstView(browser, url, { start, pin, data }) {
  const context = await browser.newContext({ viewport: { width: 412, height: 732 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  let bytes = 0;
  page.on('response', async (response) => {
    if (data.test(response.url())) {
      bytes += gzipSync(await response.body()).length;
    }
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(200);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const taskTime = async () => (await session.send('Performance.getMetrics')).metrics
    .find(({ name }) => name === 'TaskDuration').value * 1000;
  const before = await taskTime();
  await page.evaluate(({ start, pin }) => new Promise((resolve) => {
    const painted = () => requestAnimationFrame(() => requestAnimationFrame(resolve));
    const watch = new MutationObserver(() => {
      if (document.querySelector(pin)) {
        watch.disconnect();
        painted();
      }
    });
    watch.observe(document.body, { childList: true, subtree: true });
    // eslint-disable-next-line no-eval -- the caller's own words
    (0, eval)(start);
  }), { start, pin });
  const cpu = await taskTime() - before;
  const pins = await page.locator(pin).count();
  await page.waitForLoadState('networkidle');
  await context.close();
  return { cpu, bytes, pins };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;

const browser = await launch();
const first = {};
console.log(`CPU of the main thread to the first frame with pins, median of ${rounds}, 412 x 732`);
for (const count of counts) {
  const folder = mkdtempSync(join(process.env.TMPDIR ?? '/tmp', 'shirube-map-'));
  const made = JSON.parse(execFileSync(generator, [count, folder], { encoding: 'utf8' }));
  const server = await serve(folder, { ours: ours(made.roots), theirs });
  const url = `http://127.0.0.1:${server.address().port}`;
  const kinds = {
    ours: { start: 'document.getElementById("map-open").click()', pin: '.map-pin', data: /\/data\/map\// },
    theirs: { start: 'openMap()', pin: '.marker-cluster', data: /points\.js/ },
  };
  const runs = { ours: [], theirs: [] };
  for (let round = 0; round < Number(rounds); ++round) {
    for (const name of Object.keys(kinds)) {
      runs[name].push(await firstView(browser, `${url}/${name}`, kinds[name]));
    }
  }
  const cpu = Object.fromEntries(Object.entries(runs).map(([name, all]) => [name, median(all.map((run) => run.cpu))]));
  first[count] = cpu.ours;
  const scripts = readdirSync(join(folder, 'data', 'map'));
  const packed = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, 'data', 'map', name))).length, 0);
  console.log(`${count.padStart(7)} points: ours ${cpu.ours.toFixed(1)} ms, ${runs.ours[0].pins} pins, ${runs.ours[0].bytes} bytes of points; `
    + `markercluster ${cpu.theirs.toFixed(1)} ms, ${runs.theirs[0].pins} clusters, ${runs.theirs[0].bytes} bytes; `
    + `ratio ${(cpu.theirs / cpu.ours).toFixed(1)}`);
  console.log(`        built in ${made.milliseconds} ms: ${made.files} files, ${megabytes(made.bytes)}, ${megabytes(packed)} compressed`);
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
}
const costs = Object.values(first);
console.log(`ours, dearest to cheapest: ${(Math.max(...costs) / Math.min(...costs)).toFixed(2)}`);
await browser.close();

// `shirube geocode --online` against a server on this machine that tells the truth, lies, refuses or
// is not there: only what can be believed gets into data/geocode.tsv, and a build never changes by
// what a network says. Run by CTest: SHIRUBE=path node --test geocode_online.test.mjs
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';

const shirube = process.env.SHIRUBE;
const site = join(import.meta.dirname, 'sites', 'geocode-services-stopped');
const truth = [{
  type: 'Feature',
  geometry: {type: 'Point', coordinates: [139.3610, 35.4610]},
  properties: {addressCode: '', title: '神奈川県見本市本町２番'},
}];
let folder;

function run(...words) {
  return new Promise((resolve) => {
    const child = spawn(shirube, words, {cwd: folder, stdio: ['ignore', 'pipe', 'pipe']});
    let said = '';
    child.stdout.on('data', (data) => { said += data; });
    child.stderr.on('data', (data) => { said += data; });
    child.on('close', (code) => resolve({code, said}));
  });
}

/// Answers every request with `handle`; `use` gets the address. The requests are counted.
async function served(handle, use) {
  const server = createServer((request, response) => {
    served.requests.push(request);
    handle(request, response);
  });
  served.requests = [];
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  try {
    return await use(`http://127.0.0.1:${server.address().port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const geocode = (url) => run('geocode', '--online', '--gsi', url, '--today', '2026-04-01');
const json = (value) => (request, response) => {
  response.setHeader('Content-Type', 'application/json');
  response.end(typeof value === 'string' ? value : JSON.stringify(value));
};
const cache = () => {
  const path = join(folder, 'data', 'geocode.tsv');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};

async function output() {
  const {code, said} = await run('build', '--today', '2026-04-01', '--quiet');
  assert.equal(code, 0, said);
  return readdirSync(join(folder, 'output'), {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path, readFileSync(path, 'latin1')]);
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'geocode-'));
  cpSync(site, folder, {recursive: true});
  const facility = join(folder, 'content', 'facilities', 'unknown.yaml');
  writeFileSync(facility, readFileSync(facility, 'utf8').replace('山の上9', '本町2-1'));
  const made = await run('gazetteer', 'import', 'towns.csv', '--out', 'data/gazetteer.bin');
  assert.equal(made.code, 0, made.said);
});
after(() => rmSync(folder, {recursive: true}));

const lies = {
  'a point in another prefecture': json([{...truth[0], geometry: {type: 'Point', coordinates: [137.9, 36.0]}}]),
  'latitude and longitude swapped': json([{...truth[0], geometry: {type: 'Point', coordinates: [35.461, 139.361]}}]),
  'another town': json([{...truth[0], properties: {title: '神奈川県見本市中央一丁目２番'}}]),
  'only the municipality': json([{...truth[0], properties: {title: '神奈川県見本市'}}]),
  'a page for signing in': (request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end('<html><body>ようこそ</body></html>');
  },
  'half an answer': json('[{"type":"Feature","geometry":{"coordina'),
  'nothing': json([]),
  'no': (request, response) => { response.statusCode = 403; response.end(); },
};

test('whatever a service says, what cannot be believed changes neither cache nor sites', async () => {
  await run('geocode', '--today', '2026-04-01');
  const first = await output();
  const lines = cache();
  assert.match(lines, /見本市本町2-1\t.*\ttown-table\t/);
  for (const [name, handle] of Object.entries(lies)) {
    const {code, said} = await served(handle, geocode);
    assert.ok(code === 0 || code === 4, `${name}: ${said}`);
    assert.equal(served.requests.length, 1, name);
    assert.equal(cache(), lines, name);
    assert.deepEqual(await output(), first, name);
  }
});

test('without a network the sites are the same, and the command says that it stopped', async () => {
  const first = await output();
  const {code, said} = await geocode('ftp://127.0.0.1/');
  assert.equal(code, 4, said);
  assert.match(said, /P023/);
  assert.deepEqual(await output(), first);
});

test('an answer that is right is kept, is asked for once, and names who asks', async () => {
  const found = await served(json(truth), geocode);
  assert.equal(found.code, 0, found.said);
  assert.equal(served.requests.length, 1);
  assert.match(served.requests[0].headers['user-agent'], /^shirube\/\S+ \(\+https:\/\/shirube\.example\.jp\/\)$/);
  assert.match(cache(), /見本市本町2-1\t35\.461000\t139\.361000\tblock\t国土地理院\t2026-04-01\t/);
  await served(json(truth), geocode);
  assert.equal(served.requests.length, 0);
});

// The finder over data files on the disk, for tests in Node: what load-data.js does in a browser,
// counting what was loaded.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFinder } from '../../../../../themes/default/script/find/finder.js';
import { writeProject } from './region.mjs';

/// A function for openFinder() that reads below `root`; `change` may alter what comes.
export function loaderOf(root, { change = (name, value) => value, loaded = [] } = {}) {
  return async (url, name) => {
    loaded.push(name);
    const script = readFileSync(join(root, url.replace(/\?.*/, '')), 'utf8');
    const start = `shirubeData("${name}",`;
    if (!script.startsWith(start)) {
      throw new Error(`${url} does not hand over ${name}`);
    }
    return change(name, JSON.parse(script.slice(start.length, script.lastIndexOf(');'))));
  };
}

/// A region of `count` facilities in a folder of its own.
export function makeProject(count) {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-find-'));
  writeProject(folder, count);
  return folder;
}

/// Its data, cut by these limits (of facilities, of other records): {root, version}.
export function makeData(project, name, [unsharded, all, others = 400] = []) {
  const root = join(project, name);
  mkdirSync(root);
  const limits = unsharded === undefined ? [] : [unsharded, all, others].map(String);
  const version = execFileSync(process.env.SHIRUBE_FIND_FILES, [project, root, ...limits], {
    encoding: 'utf8',
  }).trim();
  return { root, version };
}

export function openOn({ root, version }, options) {
  return openFinder('data/find/', version, loaderOf(root, options));
}

/// The ids of all results, page by page.
export async function idsOf(finder, question, limit = 20) {
  const ids = [];
  let page = await finder.search(question, { limit });
  for (;;) {
    ids.push(...page.records.map(({ id }) => id));
    if (!page.more) {
      return { ids, total: page.total };
    }
    page = await page.more();
  }
}

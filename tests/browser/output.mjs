// What a build wrote: its sites, their pages, and the template kind of each page.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export const output = resolve(process.env.SHIRUBE_OUTPUT ?? join(root, 'output'));
export const siteNames = ['residents', 'professionals'];

/// The HTML files below `folder`, as sorted paths relative to it.
export function pagesOf(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((path) => path.endsWith('.html'))
    .sort();
}

/// What <body data-page="..."> says, or nothing.
export function kindOf(html) {
  return /<body[^>]*\sdata-page="([^"]+)"/.exec(html)?.[1];
}

/// For each template kind its pages, the first of them, and the largest, which shows the most.
export function samplesOf(folder) {
  const kinds = new Map();
  for (const path of pagesOf(folder)) {
    const kind = kindOf(readFileSync(join(folder, path), 'utf8')) ?? 'without data-page';
    kinds.set(kind, [...(kinds.get(kind) ?? []), path]);
  }
  const size = (path) => statSync(join(folder, path)).size;
  return [...kinds].map(([kind, paths]) => {
    const largest = paths.reduce((a, b) => (size(b) > size(a) ? b : a));
    return { kind, first: paths[0], largest, paths };
  });
}

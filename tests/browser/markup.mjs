// What is held against the text of a page, without a browser: its markup, and where its links lead.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const validator = new HtmlValidate(new StaticConfigLoader({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Titles are «facility｜municipality｜site», and Japanese needs fewer characters than the rule's.
    'long-title': 'off',
    // The templates write <br>, and blank lines where a block was empty.
    'no-trailing-whitespace': 'off',
    // Asks for non-breaking hyphens within numbers, which then can no longer be searched for.
    'tel-non-breaking': 'off',
    // Our files come from the same folder as the page.
    'require-sri': 'off',
  },
}));

/// Faults of one page's markup: "rule line:column message".
export function markupFaults(html) {
  const { results } = validator.validateStringSync(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, column, message }) => `${ruleId} ${line}:${column} ${message}`));
}

const ids = new Map();
function hasId(path, id) {
  if (!ids.has(path)) {
    const html = readFileSync(path, 'utf8');
    ids.set(path, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])));
  }
  return ids.get(path).has(id);
}

/// Relative addresses of a page that lead to no file, to a folder, or to no element.
export function linkFaults(folder, path) {
  const html = readFileSync(join(folder, path), 'utf8');
  const addresses = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map((match) => match[1]);
  return addresses.flatMap((address) => {
    if (/^[a-z][a-z0-9+.-]*:/i.test(address)) {
      return [];
    }
    if (address.startsWith('/')) {
      return [`${address} begins with a slash and does not work from the disk`];
    }
    const [name, id] = address.replace(/\?.*?(?=#|$)/, '').split('#').map(decodeURIComponent);
    const target = name === '' ? join(folder, path) : join(folder, dirname(path), name);
    if (!existsSync(target) || statSync(target).isDirectory()) {
      return [`${address} is no file`];
    }
    return id && target.endsWith('.html') && !hasId(target, id) ? [`${address} is no place of its page`] : [];
  });
}

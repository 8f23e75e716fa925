// The Nu Html Checker of the W3C, on Debian's Java, over many files in one run.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

// It does not know the address of a page, so to it nothing comes from 'self'; and it takes data in a
// script element for a script.
const unfounded = /violates Content Security Policy/;

/// Errors and warnings in the pages at or below `paths`: [{path, text: "type line message"}].
export function nuFaults(paths) {
  const { stderr, error } = spawnSync(process.env.JAVA ?? 'java',
    ['-Xss1m', '-jar', jar, '--skip-non-html', '--format', 'json', ...paths],
    { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (error) {
    throw error;
  }
  return JSON.parse(stderr).messages
    .filter(({ type, subType, message }) =>
      (type !== 'info' || subType === 'warning') && !unfounded.test(message))
    .map(({ type, lastLine, message, url }) => ({
      path: decodeURIComponent(new URL(url).pathname),
      text: `${type === 'info' ? 'warning' : type} ${lastLine} ${message}`,
    }));
}

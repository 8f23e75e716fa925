// A static server on this machine, on any free port, that answers with what lies in a folder.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
};

/// Serves `folder`: {url, close, requests, hold, answerWith}. The url ends without a slash; `requests`
/// are the paths that were asked for; hold(path) leaves a path without an answer, answerWith(path,
/// file) gives it another file.
export async function serve(folder) {
  const requests = [];
  let held;
  let other = {};
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    requests.push(pathname);
    if (pathname === held) return;
    const wanted = other[pathname] ?? (pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const path = normalize(decodeURIComponent(wanted));
    try {
      const bytes = await readFile(join(folder, path));
      response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
      response.end(bytes);
    } catch {
      response.statusCode = 404;
      response.end('not found');
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    requests,
    hold: (path) => (held = path),
    answerWith: (path, file) => (other = { [path]: file }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

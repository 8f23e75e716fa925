// Bundles themes/default/script/map.js and map.css with Leaflet: bundle-map.mjs OUTPUT_FOLDER.
//
// The result is a classic script (module scripts do not load from file://) and a style sheet without
// pictures: Leaflet's own markers and layer switch are not used, so rules that name their PNG files
// are left out and no page asks for a file that is not there.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const withoutPictures = {
  name: 'without-pictures',
  setup(setup) {
    setup.onLoad({ filter: /leaflet\.css$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(/^.*url\(.*$/gm, ''),
      loader: 'css',
    }));
  },
};

const root = fileURLToPath(new URL('..', import.meta.url));

await build({
  absWorkingDir: root,
  entryPoints: ['themes/default/script/map.js', 'themes/default/script/map.css'],
  outdir: process.argv[2],
  bundle: true,
  minify: true,
  charset: 'utf8',
  format: 'iife',
  target: 'es2020',
  legalComments: 'eof',
  logLevel: 'warning',
  plugins: [withoutPictures],
});

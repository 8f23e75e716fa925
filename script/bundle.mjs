// Bundles scripts and styles of themes/default/script/ with what they import: bundle.mjs OUTPUT_FOLDER
// FILE...
//
// A script becomes a classic one (module scripts do not load from file://), a style sheet one without
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
const [folder, ...files] = process.argv.slice(2);

await build({
  absWorkingDir: root,
  entryPoints: files,
  outdir: folder,
  bundle: true,
  minify: true,
  charset: 'utf8',
  format: 'iife',
  target: 'es2020',
  legalComments: 'eof',
  logLevel: 'warning',
  plugins: [withoutPictures],
});

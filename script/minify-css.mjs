// Writes style sheets of the default theme without comments and white space, under their names, into
// a folder: minify-css.mjs OUTPUT_FOLDER FILE... The same input gives the same bytes; comments that
// begin with /*! stay.
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { transform } from 'esbuild';

const [folder, ...paths] = process.argv.slice(2);
for (const path of paths) {
  const { code } = await transform(await readFile(path, 'utf8'), {
    charset: 'utf8',
    legalComments: 'inline',
    loader: 'css',
    logLevel: 'warning',
    minify: true,
    sourcefile: path,
  });
  await writeFile(join(folder, basename(path)), code);
}

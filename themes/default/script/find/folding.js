// The form in which the finder compares texts, as src/site/find/search_folding.h has it: that
// writes the table of letters, this only applies it.

/// A function that folds a text. `table` holds letters and what they become, in turn.
export function makeFold(table) {
  const letters = new Map(table.match(/../gsu).map((pair) => Array.from(pair)));
  const written = new RegExp(`[${[...letters.keys()].join('')}]`, 'gu');
  return (text) =>
    text
      .replace(/ *([゛゜])/g, (_, mark) => (mark === '゛' ? '\u3099' : '\u309A'))
      .normalize('NFKC')
      .replace(/[ヴゔ](?=[ャュョゃゅょ])/g, 'ビ')
      .replace(/[ヴゔ]([ァィェォぁぃぇぉ]?)/g, (_, a) => 'ブバビベボ'[a && 1 + 'ァィェォぁぃぇぉ'.indexOf(a) % 4 || 0])
      .toLowerCase()
      .replace(/ケ(?=\p{sc=Han})/gu, 'が')
      .replace(written, (letter) => letters.get(letter))
      .replace(/[^\p{L}\p{N}\n]/gu, '');
}

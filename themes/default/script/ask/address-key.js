// The keys by which two writings of an address are one: what address_key() of src/place/address/ does
// for the build. The letters come with the data, from the same table; tests/site/areas/ask/address-keys.json
// holds the cases that both have to agree on.

const digits = { 〇: 0, 一: 1, 壱: 1, 二: 2, 弐: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const units = { 十: 10, 百: 100, 千: 1000 };

/// "アあぁァ カかヵ" (see folding_letters() in src/site/areas/ask/ask_data.h) as a map from each letter.
export function lettersOf(groups) {
  const letters = new Map();
  for (const group of groups.split(' ')) {
    const [standard, ...others] = group;
    others.forEach((other) => letters.set(other, standard));
  }
  return letters;
}

/// Each letter in the form that all its writings share.
export function fold(text, letters) {
  const voiced = text.replace(/(.)([゛゜ﾞﾟ\u3099\u309a])/gu, (both, kana, mark) => {
    const composed = (kana + (/[゜ﾟ\u309a]/.test(mark) ? '\u309a' : '\u3099')).normalize('NFKC');
    return composed.length === 1 ? composed : kana;
  });
  return Array.from(voiced, (letter) => letters.get(letter) ?? letter).join('');
}

/// 二十一 and 二一 are both 21.
function kanjiNumber(text) {
  let total = 0;
  let current = 0;
  let counted = false;
  for (const letter of text) {
    if (letter in units) {
      total += (current || 1) * units[letter];
      current = 0;
      counted = true;
    } else {
      current = counted ? digits[letter] : current * 10 + digits[letter];
    }
  }
  return String(total + current);
}

/// The key of an address or a town: without spaces, 字 and what stands in brackets, numbers in digits,
/// 丁目, 番地 and the like as hyphens.
export function addressKey(text, letters) {
  return fold(text, letters)
    .replace(/[（［「【(\[][^）］」】)\]]*[）］」】)\]]?/g, '')
    .replace(/[\s\u200b-\u200f\u2060\ufe00-\ufe0f'"，,：:]/g, '')
    .replace(/^〒?\d{3}-?\d{4}/, '')
    .replace(/[大小]?字/g, (word, at, all) => (all[at - 1] === '文' ? word : ''))
    .replace(/[〇一壱二弐三四五六七八九十百千]+/g, kanjiNumber)
    .replace(/(\d)(?:丁目|丁|町目|地割)/g, '$1-')
    .replace(/(\d)(?:番地|番(?=[\d\-ノ号]|$))/g, '$1-')
    .replace(/(\d)号(?![線棟室館車])/g, '$1-')
    .replace(/(\d)-*[ーノ](?=\d)/g, '$1-')
    .replace(/(^|[^\d-])-+/g, '$1')
    .replace(/-+/g, '-')
    .replace(/-$/, '');
}

/// Without what is often left out.
export function loosened(key) {
  return key.replace(/[ノケ町村条軒リ-]/g, '');
}

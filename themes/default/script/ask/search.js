// Finds the town that somebody means, in the data of data/ask.js (src/site/areas/ask/ask_data.h). No page is
// touched here.
import { addressKey, fold, lettersOf, loosened } from './address-key.js';

/// How well something is meant, the best first.
const rank = { municipality: 6, address: 5, name: 4, start: 3, reading: 3, part: 2, loose: 1 };

/// A postal code needs three digits before it tells anything.
const fewestDigits = 3;

/// The data with the keys of all names.
export function prepare(data) {
  const letters = lettersOf(data.letters);
  const key = (text) => addressKey(text, letters);
  const answers = data.answers.map(([route, desk, phone]) => ({ route, desk, phone }));
  const municipalities = data.municipalities.map(
    ([name, kana, prefecture, postalCodes, route, towns]) => ({
      name,
      route,
      postalCodes: postalCodes.map((code) => code.replace('-', '')),
      prefecture: key(prefecture),
      // 厚木市, 厚木, あつぎし.
      keys: [key(name), key(name).replace(/[市区町村]$/, ''), key(kana)].filter(Boolean),
      towns: towns.map(([town, reading, codes, answer]) => ({
        name: town,
        key: key(town),
        loose: loosened(key(town)),
        reading: key(reading),
        codes,
        answer: answers[answer],
      })),
    }));
  return { letters, municipalities };
}

/// Towns by their codes. Where some towns have none, the first digits of a code tell only the
/// municipality: the others may have them, too.
function byPostalCode(municipalities, digits) {
  const isKnown = (municipality) => municipality.towns.every(({ codes }) => codes.length > 0);
  const towns = (some) => some.flatMap((municipality) =>
    municipality.towns
      .filter(({ codes }) => codes.some((code) => code.startsWith(digits)))
      .map((town) => ({ municipality, town })));
  const whole = digits.length === 7 ? towns(municipalities) : [];
  if (whole.length > 0) {
    return whole;
  }
  const others = municipalities.filter((municipality) => !isKnown(municipality)
    && municipality.postalCodes.some((code) => digits.startsWith(code) || code.startsWith(digits)));
  return [...others.map((municipality) => ({ municipality })), ...towns(municipalities.filter(isKnown))];
}

/// 5 goes on in 51, not in 5-1.
function beginsWith(text, key) {
  return key !== '' && text.startsWith(key) && !/\d\d/.test(text.slice(key.length - 1, key.length + 1));
}

function rankOf(town, wanted) {
  if (town.key === wanted) return rank.name;
  if (beginsWith(wanted, town.key)) return rank.address;
  if (town.key.startsWith(wanted)) return rank.start;
  if (town.reading.startsWith(wanted)) return rank.reading;
  if (town.key.includes(wanted) || town.reading.includes(wanted)) return rank.part;
  const loose = loosened(wanted);
  const meant = loose !== '' && (town.loose.startsWith(loose) || beginsWith(loose, town.loose));
  return meant ? rank.loose : 0;
}

/// The towns of one municipality; of those with which an address begins, only the longest.
function inMunicipality(municipality, wanted) {
  const found = municipality.towns
    .map((town) => ({ municipality, town, rank: rankOf(town, wanted) }))
    .filter((each) => each.rank > 0);
  const addressed = found.filter((each) => each.rank === rank.address);
  if (addressed.length > 0) {
    const longest = Math.max(...addressed.map(({ town }) => town.key.length));
    return addressed.filter(({ town }) => town.key.length === longest);
  }
  const named = found.some((each) => each.rank > rank.loose);
  return named ? found.filter((each) => each.rank > rank.loose) : found;
}

/// What an address may say behind the municipality: after its name in full nothing else is meant, else
/// the address may begin with its short name, with its reading or with a town.
function behindName({ keys }, key) {
  if (key.startsWith(keys[0])) return [key.slice(keys[0].length)];
  return [...keys.filter((name) => key.startsWith(name)).map((name) => key.slice(name.length)), key];
}

/// 神奈川県 and 愛甲郡 before the municipality are left out.
function withoutHeading(key, municipalities) {
  const prefecture = municipalities.map((each) => each.prefecture).find((name) => name && key.startsWith(name));
  return (prefecture ? key.slice(prefecture.length) : key).replace(/^.{1,4}?郡(?=.)/, '');
}

function byAddress(municipalities, whole) {
  const key = withoutHeading(whole, municipalities);
  if (key === '') return [];
  const found = [];
  for (const municipality of municipalities) {
    const ways = behindName(municipality, key);
    const isName = ways.includes('') || municipality.keys.some((name) => name.startsWith(key));
    if (isName) found.push({ municipality, rank: rank.municipality });
    const towns = ways.filter(Boolean).map((wanted) => inMunicipality(municipality, wanted))
      .find((each) => each.length > 0) ?? [];
    found.push(...towns);
    // The municipality was named, and behind it something that nobody knows.
    if (!isName && towns.length === 0 && ways[0] !== key) found.push({ municipality, rank: rank.loose });
  }
  const named = found.filter((each) => each.rank > rank.loose);
  return (named.length > 0 ? named : found).sort((a, b) => b.rank - a.rank);
}

/// What is meant by `text`: {few: true} when it is too short to tell, else {found: [{municipality,
/// town}]} with the best first; without a town the municipality as a whole is meant. `only` names the
/// one municipality to look in.
export function search({ letters, municipalities }, text, only = '') {
  const within = only === '' ? municipalities : municipalities.filter(({ name }) => name === only);
  const folded = fold(text.trim(), letters).replace(/[〒\sー-]/g, '');
  if (/^\d+$/.test(folded)) {
    return folded.length < fewestDigits ? { few: true, found: [] }
      : { found: byPostalCode(within, folded.slice(0, 7)) };
  }
  return { found: byAddress(within, addressKey(text, letters)) };
}

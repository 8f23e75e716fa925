// A synthetic region of any size, always the same for the same size: what its facilities are, and
// the project that a build makes a site of.
//
//   node region.mjs PROJECT COUNT
//
// A facility knows what it was made of (family, brand, town…), by which queries.mjs says what a query
// must find without folding anything.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as words from './region_words.mjs';

/// Numbers from 0 to below 1, the same for the same seed (mulberry32).
export function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function make(random, number) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const writing = (texts) => pick(texts.split(' '));
  const family = pick(words.families);
  const brand = pick(words.brands);
  // The first ones are larger, as cities are.
  const place = words.municipalities[Math.floor(random() ** 1.6 * words.municipalities.length)];
  const [id, municipality, municipalityKana, latitude, longitude] = place;
  const total = words.kinds.reduce((sum, kind) => sum + kind[3], 0);
  let share = random() * total;
  const kind = words.kinds.find((each) => (share -= each[3]) < 0);
  const pattern = pick(kind[2]);
  const [form, kanaForm] = pattern.split('/');
  const short = municipality.replace(/[市町村]$/, '');
  const shortKana = municipalityKana.replace(/(し|まち|むら)$/, '');
  const fill = (text, f, b, m) => text.replace('F', () => f).replace('B', () => b).replace('M', () => m);
  const parts = ['F', 'B', 'M'].filter((part) => form.includes(part));
  const branch = random() < 0.25;
  const kana = /[FBM]/.test(kanaForm)
    ? fill(kanaForm, family[1], brand[1], shortKana)
    : { F: family[1], B: brand[1], M: shortKana }[parts[0]] + kanaForm;
  const corporate = pick(['医療法人F会', '社会福祉法人B福祉会', '株式会社B', '']);
  const town = pick(words.towns);
  const digits = `046${2000000 + ((number * 7919) % 8000000)}`;
  const care = !['dental', 'pharmacy', 'equipment'].includes(kind[0]);
  const answers = Object.fromEntries(
    words.treatments.filter(() => care && random() < 0.3).map((each) => [each, pick(['yes', 'ask', 'no'])]),
  );
  const medical = ['hospital', 'clinic'].includes(kind[0]);
  return {
    id: `f${number}`,
    name: fill(form, writing(family[0]), writing(brand[0]), short) + (branch ? ` ${short}` : ''),
    kana: kana + (branch ? shortKana : ''),
    kind: kind[0],
    services: kind[1].length ? [pick(kind[1])] : [],
    municipality: id,
    town: writing(town),
    phone: `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`,
    corporation: fill(corporate, writing(family[0]), writing(brand[0]), short),
    answers,
    departments: medical ? words.departments.filter(() => random() < 0.25) : [],
    acceptsNew: random() < 0.4,
    serves: random() < 0.3 ? [pick(words.municipalities)[0]] : [],
    latitude: latitude + (random() - 0.5) * 0.06,
    longitude: longitude + (random() - 0.5) * 0.06,
    // What it was made of.
    made: {
      digits,
      form,
      branch,
      town,
      nameFamily: form.includes('F') ? family[1] : '',
      nameBrand: form.includes('B') ? brand[1] : '',
      namesMunicipality: form.includes('M') || branch,
      corporateFamily: corporate.includes('F') ? family[1] : '',
      corporateBrand: corporate.includes('B') ? brand[1] : '',
    },
  };
}

export function facilities(count) {
  const random = randomOf(20261120);
  return Array.from({ length: count }, (_, number) => make(random, number));
}

const provenance = 'owner: 見本市\nsource: {title: 見本}\nconfirmed: 2026-11-01\nsample: はい\n';
const site = `title: 見本
professionals_title: 見本（専門職）
region: 見本
publisher: 見本市
contact: 見本市
phone: 046-000-0001
residents_url: https://shirube.example.jp/
licence: CC BY 4.0
licence_url: https://creativecommons.org/licenses/by/4.0/
emergency: [{name: 救急車, short_number: "119", when: 命にかかわるとき}]
`;

function facilityText(each) {
  const [, name] = words.municipalities.find(([id]) => id === each.municipality);
  const block = Number(each.id.slice(1)) % 9;
  const answers = Object.entries(each.answers).map(([treatment, answer]) => `${treatment}: ${answer}`);
  return `name: ${JSON.stringify(each.name)}
kana: ${each.kana}
kind: ${each.kind}
services: [${each.services}]
municipality: ${each.municipality}
address: ${name}${each.town}${block + 1}-${block + 2}
phone: ${each.phone}
location: ${each.latitude.toFixed(5)}, ${each.longitude.toFixed(5)}
${each.corporation ? `corporation: ${each.corporation}\n` : ''}departments: [${each.departments}]
hours: {open: [{days: 平日, times: 9:00-12:00 14:00-17:00}], holidays: 休み}
home_care: {treatments: {${answers.join(', ')}}}
serves: [${each.serves}]
accepts_new: ${each.acceptsNew ? 'はい' : 'いいえ'}
${provenance}`;
}

/// Writes the content of a region of `count` facilities to the folder `project`.
export function writeProject(project, count) {
  const write = (name, text) => writeFileSync(join(project, 'content', name), text);
  for (const folder of ['municipalities', 'facilities', 'desks']) {
    mkdirSync(join(project, 'content', folder), { recursive: true });
  }
  write('site.yaml', site + provenance);
  words.municipalities.forEach(([id, name, kana], order) => {
    write(
      `municipalities/${id}.yaml`,
      `name: ${name}\nkana: ${kana}\ncode: "14${String(order + 100)}9"\nprefecture: 神奈川県\n` +
        `region: 見本\norder: ${order + 1}\n${provenance}`,
    );
    write(
      `desks/${id}.yaml`,
      `name: ${name}見本センター\nkana: みほんせんたー\nkind: 地域包括支援センター\nmunicipality: ${id}\n` +
        `accepts: [住民, 専門職]\narea: [{municipality: ${id}}]\ntopics: [介護]\nphone: 046-000-0001\n` +
        `hours: {open: [{days: 平日, times: 9:00-17:00}]}\nsummary: 相談を受けます。\n${provenance}`,
    );
  });
  for (const each of facilities(count)) {
    write(`facilities/${each.id}.yaml`, facilityText(each));
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  writeProject(process.argv[2], Number(process.argv[3]));
}

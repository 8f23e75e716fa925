// What visitors type, and what they must find: predicates over what a facility of the synthetic
// region was made of (region.mjs), so that no folding of ours has a say in what is right.
import { brands, municipalities } from './region_words.mjs';

const inKana = new Set(brands.filter(([texts]) => /^[ぁ-んァ-ヶー]+( |$)/.test(texts)).map(([, reading]) => reading));

// The reading of its name holds this, or its corporation is written with such kana.
const reads = (reading) => ({ kana, made }) =>
  kana.includes(reading) || (inKana.has(made.corporateBrand) && made.corporateBrand.includes(reading));
const family = (reading) => ({ made }) => [made.nameFamily, made.corporateFamily].includes(reading);
const brand = (reading) => ({ made }) => [made.nameBrand, made.corporateBrand].includes(reading);
const town = (writing) => ({ made }) => made.town.split(' ').includes(writing);
const inMunicipality = (id) => ({ municipality }) => municipality === id;
const kind = (code) => (each) => each.kind === code;
const service = (code) => ({ services }) => services.includes(code);
const form = (part) => ({ made }) => made.form.includes(part);
const treatment = (code) => ({ answers }) => ['yes', 'ask'].includes(answers[code]);
const department = (name) => (each) => each.departments.includes(name);
const phone = (digits) => ({ made }) => made.digits.includes(digits);
const any = (...tests) => (each) => tests.some((test) => test(each));
const all = (...tests) => (each) => tests.every((test) => test(each));

const nursing = kind('visiting-nursing');

/// [what is typed, what must be found, of which sort the query is].
export function queries(facilities) {
  const [some, other] = [facilities[11], facilities[facilities.length >> 1]];
  const dashed = (digits) => `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`;
  const wide = (text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt() + 0xfee0));
  return [
    ...['高橋', '髙橋'].map((text) => [text, family('たかはし'), 'variant']),
    ...['斎藤', '斉藤', '齋藤', '齊藤'].map((text) => [text, family('さいとう'), 'variant']),
    ...['渡辺', '渡邊', '渡邉'].map((text) => [text, family('わたなべ'), 'variant']),
    ...['山崎', '山﨑'].map((text) => [text, family('やまざき'), 'variant']),
    ['澤田', family('さわだ'), 'variant'],
    ['浜口', family('はまぐち'), 'variant'],
    ['廣瀬', family('ひろせ'), 'variant'],
    ['島村', family('しまむら'), 'variant'],
    ['𠮷川', family('よしかわ'), 'variant'],
    ['富永医院', ({ made }) => made.nameFamily === 'とみなが' && made.form === 'F医院', 'variant'],
    ['竜崎', family('りゅうざき'), 'variant'],
    ['たかはし', reads('たかはし'), 'reading'],
    ['タカハシ', reads('たかはし'), 'reading'],
    ['ﾀｶﾊｼ', reads('たかはし'), 'half width'],
    ['さいとう', reads('さいとう'), 'reading'],
    ['えびな', any(inMunicipality('ebina'), reads('えびな')), 'reading'],
    ['エビナ', any(inMunicipality('ebina'), reads('えびな')), 'reading'],
    ['ちがさき', any(inMunicipality('chigasaki'), reads('ちがさき')), 'reading'],
    ['ないか', any(department('内科'), form('内科')), 'reading'],
    ['にじ', reads('にじ'), 'reading'],
    ['ひだまり', reads('ひだまり'), 'reading'],
    ['ほうもんかんご', nursing, 'reading'],
    ['海老名', inMunicipality('ebina'), 'place'],
    ['茅ケ崎', inMunicipality('chigasaki'), 'ヶ'],
    ['茅ヶ崎市', inMunicipality('chigasaki'), 'ヶ'],
    ['茅が崎', inMunicipality('chigasaki'), 'ヶ'],
    ['厚木', any(inMunicipality('atsugi'), town('本厚木')), 'place'],
    ...['柏ケ谷', '柏ヶ谷', '柏が谷'].map((text) => [text, town('柏ケ谷'), 'ヶ']),
    ...['ひばりヶ丘', 'ひばりケ丘', 'ひばりが丘'].map((text) => [text, town('ひばりが丘'), 'ヶ']),
    ['緑ヶ丘', town('緑ケ丘'), 'ヶ'],
    ['溝の口', town('溝の口'), 'ヶ'],
    ['溝ノ口', town('溝の口'), 'ヶ'],
    ['國分', town('国分'), 'variant'],
    ['さつき町', town('さつき町'), 'place'],
    ['ﾃﾞｲｻｰﾋﾞｽ', kind('day-service'), 'half width'],
    ['デイ・サービス', kind('day-service'), 'hyphen'],
    ['デイサ－ビス', kind('day-service'), 'hyphen'],
    ['さくら薬局', all(({ made }) => made.nameBrand === 'さくら', kind('pharmacy'), any(form('B薬局'))), 'partial'],
    ['サクラ', reads('さくら'), 'width'],
    ['ｻｸﾗ', reads('さくら'), 'half width'],
    ['クローバー', brand('くろーばー'), 'width'],
    ['ｸﾛｰﾊﾞｰ', brand('くろーばー'), 'half width'],
    ['HIRO', brand('ひろ'), 'width'],
    ['ｈｉｒｏ', brand('ひろ'), 'width'],
    ['Ａ＆Ｂ', brand('えーあんどびー'), 'width'],
    ['A＆B', brand('えーあんどびー'), 'width'],
    ['第1', brand('だいいち'), 'width'],
    ['第一', brand('だいいち'), 'width'],
    ['第２', brand('だいに'), 'width'],
    ['訪問看護', nursing, 'kind'],
    ['訪問看', nursing, 'partial'],
    ['看護ステ', form('看護ステーション'), 'partial'],
    ['問看護', nursing, 'partial'],
    ['居宅介護支', kind('care-management'), 'partial'],
    ['こもれ', reads('こもれ'), 'partial'],
    ['くりにつく', reads('くりにっく'), 'width'],
    ['クリニック', reads('くりにっく'), 'width'],
    ['社会福祉法人さくら', ({ corporation, made }) => corporation.startsWith('社') && made.corporateBrand === 'さくら', 'corporation'],
    ['医療法人斉藤会', ({ made }) => made.corporateFamily === 'さいとう', 'corporation'],
    ...['胃ろう', '胃瘻', 'PEG', 'ＰＥＧ'].map((text) => [text, treatment('gastrostomy'), 'synonym']),
    ['人工呼吸', treatment('ventilator'), 'partial'],
    ['在宅酸素', treatment('oxygen'), 'synonym'],
    ['床ずれ', treatment('pressure-ulcer'), 'synonym'],
    ['たん吸引', treatment('suction'), 'synonym'],
    ['デイ', kind('day-service'), 'synonym'],
    ['訪看', nursing, 'synonym'],
    ['ケアマネ', kind('care-management'), 'synonym'],
    ['ショート', kind('short-stay'), 'synonym'],
    ['特養', service(510), 'synonym'],
    ['ヘルパー', kind('home-help'), 'synonym'],
    ['歯医者', kind('dental'), 'synonym'],
    [some.made.digits, phone(some.made.digits), 'phone'],
    [dashed(other.made.digits), phone(other.made.digits), 'phone'],
    [wide(dashed(other.made.digits)), phone(other.made.digits), 'phone'],
    [`(${some.made.digits.slice(0, 3)})${some.made.digits.slice(3, 6)} ${some.made.digits.slice(6)}`.replace(' ', '‐'),
      phone(some.made.digits), 'phone'],
    [some.made.digits.slice(-4), phone(some.made.digits.slice(-4)), 'phone'],
    [other.made.digits.slice(3, 8), phone(other.made.digits.slice(3, 8)), 'phone'],
    ['海老名 訪看', all(inMunicipality('ebina'), nursing), 'words'],
    ['海老名　訪問看護', all(inMunicipality('ebina'), nursing), 'words'],
    ['海老名訪問看護', all(inMunicipality('ebina'), nursing), 'words'],
    ['えびな ﾃﾞｲ', all(any(inMunicipality('ebina'), reads('えびな')), kind('day-service')), 'words'],
    ['胃瘻 特養 厚木', all(treatment('gastrostomy'), service(510), any(inMunicipality('atsugi'), town('本厚木'))), 'words'],
    ['髙橋 内科', all(family('たかはし'), any(department('内科'), form('内科'))), 'words'],
    ['ないところ', () => false, 'nothing'],
  ];
}

/// Questions with facets, which have no ranking to argue about: [question, what must be found].
export function questions() {
  const [first, second] = municipalities.map(([id]) => id);
  return [
    [{ municipality: first }, inMunicipality(first)],
    [{ kind: 'dental' }, kind('dental')],
    [{ municipality: second, kind: 'pharmacy' }, all(inMunicipality(second), kind('pharmacy'))],
    [{ usableFrom: 'kiyokawa' }, ({ municipality, serves }) => municipality === 'kiyokawa' || serves.includes('kiyokawa')],
    [{ answers: { gastrostomy: '1' } }, ({ answers }) => answers.gastrostomy === 'yes'],
    [{ answers: { gastrostomy: '12', ventilator: '12' } }, all(treatment('gastrostomy'), treatment('ventilator'))],
    [{ services: ['130', '430'] }, any(service(130), service(430))],
    [{ acceptsNew: true, kind: 'care-home' }, ({ acceptsNew, kind: code }) => acceptsNew && code === 'care-home'],
    [{ words: 'さくら', filter: ({ acceptsNew }) => acceptsNew }, all(reads('さくら'), ({ acceptsNew }) => acceptsNew)],
    [{}, () => true],
  ];
}

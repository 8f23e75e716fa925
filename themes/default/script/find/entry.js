// A facility that was found as an entry of the list: the same form as on the pages of lists
// (parts/card.html), with its distance, whether it is open now, and two buttons to put it aside.
import { element, phoneLink } from '../element.js';
import { distanceText } from './question.js';

const townIsMiddle = 2;
const words = { 1: '', 2: '（要相談）' };

/// 訪問診療、看取り（要相談）: of the services at home what is offered; and of the treatments those
/// that were asked for.
function offers({ answers }, labels, asked) {
  return labels
    .map(({ code, label }, index) =>
      (index < 4 || code in asked) && answers[index] in words && label + words[answers[index]])
    .filter(Boolean)
    .join('、');
}

function distance({ distance: metres, point }) {
  if (metres === undefined || metres === Infinity) {
    return metres && '距離は分かりません';
  }
  return distanceText(metres) + (point.precision <= townIsMiddle ? '（町の真ん中まで）' : '');
}

const span = (text) => element('span', {}, text);

/// `finder` has the words for answers and marks, `asked` are the answers of the question, `openText`
/// what opening.js says of a record, `buttons` stand below.
export function entryOf(record, { folder, finder, asked, openText, buttons }) {
  const { kind, municipality } = record.cell;
  const offered = offers(record, finder.answers, asked);
  return element(
    'li',
    { class: 'with-phone' },
    element('h3', {}, element('a', { href: `${folder}${record.id}.html` }, record.name)),
    element(
      'p',
      { class: 'labels' },
      ...[...record.marks].map((mark) => element('span', { class: 'mark' }, finder.marks[mark])),
      ...[kind.label, municipality.name, record.town, distance(record)].filter(Boolean).map(span),
    ),
    offered && element('p', {}, `できること：${offered}`),
    element(
      'p',
      { class: 'reach' },
      phoneLink(record.phone, record.name) || span('電話番号は分かりません。'),
      element('small', {}, `${openText(record)}。電話でご確認ください。`),
    ),
    element('p', { class: 'pick' }, ...buttons),
  );
}

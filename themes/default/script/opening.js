// Whether a place is open: the twin of src/directory/opening/opening_state.h for the browser. It
// reads the code that opening_plan.h describes and gives the same answers; both are tested against
// tests/directory/opening/opening_cases.json. Minutes are counted from 1970-01-01T00:00 in Japan,
// whatever the zone of the device.
const DAY = 1440;
const DAYS_AHEAD = 7;
const RANK = { closed: 0, unknown: 1, open: 2 };

/// The minute in Japan at an instant (milliseconds as of Date.now()).
export const minuteInJapan = (instant) => Math.floor(instant / 60000) + 540;

function readSpans(text) {
  return text.split(',').map((span) => {
    const [from, to] = span.split('-');
    return { from: Number(from), to: to === '' ? -1 : Number(to) };
  });
}

/// What a code says; give it to openingState(). Codes that say the same are the same text.
export function readOpening(code) {
  const plan = { rules: [], closures: [], holidays: 'unknown' };
  for (const part of code ? code.split(';') : []) {
    const [what, times] = part.split('=');
    const spans = times ? readSpans(times) : [];
    if (what === 'ho') plan.holidays = 'open';
    else if (what === 'hc') plan.holidays = 'closed';
    else if (what[0] === 'x' || what[0] === 'u') {
      const [first, last = first] = what.slice(1).split('-');
      const [days, weeks] = first.slice(1).split('/');
      plan.closures.push({
        unknown: what[0] === 'u', first, last, days, weeks, ...(spans[0] ?? { from: 0, to: -1 }),
      });
    } else {
      const [days, weeks] = what.split('/');
      plan.rules.push({ days, weeks, spans });
    }
  }
  plan.ownHolidays = plan.rules.some((rule) => rule.days.includes('7'));
  return plan;
}

/// A day, counted from 1970-01-01, as rules see it.
function ruledDay(day, holidays) {
  const date = new Date(day * 864e5).toISOString().slice(0, 10).replace(/-/g, '');
  return {
    date,
    weekday: (day + 3) % 7,
    week: Math.floor((date.slice(6) - 1) / 7),
    isLast: new Date((day + 7) * 864e5).getUTCDate() < 8,
    holiday: holidays.years.includes(Number(date.slice(0, 4)))
      ? holidays.days.includes(Number(date)) : undefined,
  };
}

const inWeeks = (day, weeks) =>
  !weeks || weeks.includes(day.week) || (day.isLast && weeks.includes('5'));

/// Whether a closure holds on a day; undefined where only the unknown holidays could tell.
function holds(closure, day) {
  const { first, last } = closure;
  if (first === '') return true;
  if (first[0] === 'w') {
    if (!inWeeks(day, closure.weeks)) return false;
    if (closure.days.includes(day.weekday)) return true;
    return closure.days.includes('7') ? day.holiday : false;
  }
  const date = first.length === 4 ? day.date.slice(4) : day.date;
  return first <= last ? first <= date && date <= last : first <= date || date <= last;
}

function ruled(plan, day, index) {
  const stretches = [];
  for (const rule of plan.rules) {
    if (!rule.days.includes(index) || !inWeeks(day, rule.weeks)) continue;
    if (rule.spans.length === 0) stretches.push({ from: 0, to: DAY, state: 'unknown' });
    for (const { from, to } of rule.spans) {
      stretches.push(to < 0 ? { from, to: DAY, state: 'unknown' }
        : { from, to: Math.min(to, from + DAY), state: 'open' });
    }
  }
  return stretches;
}

/// Unknown as far as the hours of any rule that might hold on the day, and all day at least.
function nobodyKnows(plan, day) {
  const might = [...ruled(plan, day, day.weekday), ...ruled(plan, day, '7')];
  return [{ from: 0, to: Math.max(DAY, ...might.map(({ to }) => to)), state: 'unknown' }];
}

function beforeClosures(plan, day) {
  if (plan.rules.length === 0) return nobodyKnows(plan, day);
  const asWeekdays = !plan.ownHolidays && plan.holidays === 'open';
  if (day.holiday === false || asWeekdays) return ruled(plan, day, day.weekday);
  if (day.holiday === undefined) return nobodyKnows(plan, day);
  if (plan.ownHolidays) return ruled(plan, day, '7');
  return plan.holidays === 'closed' ? [] : nobodyKnows(plan, day);
}

function closedBetween(stretches, from, to, unknown) {
  return stretches.flatMap((stretch) => {
    const first = Math.max(stretch.from, from);
    const last = Math.min(stretch.to, to);
    if (first >= last) return [stretch];
    return [
      { ...stretch, to: first },
      ...(unknown ? [{ from: first, to: last, state: 'unknown' }] : []),
      { ...stretch, from: last },
    ].filter((part) => part.from < part.to);
  });
}

/// What begins on a day, in minutes of `day` 0.
function stretchesOf(plan, holidays, dayNumber) {
  const day = ruledDay(dayNumber, holidays);
  let stretches = beforeClosures(plan, day);
  for (const closure of plan.closures) {
    const held = holds(closure, day);
    if (held === false) continue;
    stretches = closedBetween(stretches, closure.from, closure.to < 0 ? 2 * DAY : closure.to,
      closure.unknown || held === undefined);
  }
  const shift = dayNumber * DAY;
  return stretches.map(({ from, to, state }) => ({ from: from + shift, to: to + shift, state }));
}

/// What begins yesterday, today or within so many days more.
function stretchesUntil(plan, holidays, today, more) {
  const stretches = [];
  for (let day = today - 1; day <= today + more; ++day) {
    stretches.push(...stretchesOf(plan, holidays, day));
  }
  return stretches;
}

function stateAt(stretches, minute) {
  let state = 'closed';
  for (const stretch of stretches) {
    const inside = stretch.from <= minute && minute < stretch.to;
    if (inside && RANK[stretch.state] > RANK[state]) state = stretch.state;
  }
  return state;
}

/// Whether a place is open at a minute in Japan: {state, change}. `state` is "open", "closed" or
/// "unknown"; `change` the minute at which open ends or closed ends in open, within a week, else
/// undefined. `holidays` is {years: [2026], days: [20260101]}.
export function openingState(plan, holidays, minute) {
  const today = Math.floor(minute / DAY);
  const stretches = stretchesUntil(plan, holidays, today, DAYS_AHEAD);
  const state = stateAt(stretches, minute);
  if (state === 'unknown') return { state };
  const borders = stretches.flatMap(({ from, to }) => [from, to])
    .filter((border) => border > minute && border <= minute + DAYS_AHEAD * DAY)
    .sort((a, b) => a - b);
  const change = borders.find((border) => stateAt(stretches, border) !== state);
  if (change === undefined || (state === 'closed' && stateAt(stretches, change) !== 'open')) {
    return { state };
  }
  return { state, change };
}

/// Only whether it is open, for filters.
export function isOpen(plan, holidays, minute) {
  const today = Math.floor(minute / DAY);
  return stateAt(stretchesUntil(plan, holidays, today, 0), minute) === 'open';
}

const clock = (minute) =>
  `${Math.floor((minute % DAY) / 60)}:${String(minute % 60).padStart(2, '0')}`;

function dayName(day, today) {
  if (day === today) return '';
  if (day === today + 1) return '明日';
  const date = new Date(day * 864e5);
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日（${'月火水木金土日'[(day + 3) % 7]}）`;
}

/// The answer in words, to stand beside the telephone number with 「電話でご確認ください」.
export function openingText({ state, change }, minute) {
  const today = Math.floor(minute / DAY);
  if (state === 'unknown') return '今、開いているかは分かりません';
  if (change === undefined) return state === 'open' ? '今は開いています' : '今は閉まっています';
  if (state === 'closed') {
    const start = dayName(Math.floor(change / DAY), today);
    return `今は閉まっています（次は${start}${clock(change)}から）`;
  }
  // Midnight is the end of the day before it.
  const end = dayName(Math.floor((change - 1) / DAY), today);
  return `今は開いています（${end}${change % DAY ? clock(change) : '24:00'}まで）`;
}

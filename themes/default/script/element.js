// Makes elements without markup in strings: texts of data are always texts.

/// element('a', { href: '…', class: 'phone' }, 'text', child): attributes that are false, undefined
/// or null are left out, true is an empty attribute; so are children that are nothing.
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if ((value ?? false) !== false) {
      made.setAttribute(key, value === true ? '' : value);
    }
  }
  made.append(...children.filter((child) => child));
  return made;
}

/// The telephone button of a card; nothing without a number. What stands in （） is not dialled.
export function phoneLink(phone, name) {
  return phone && element(
    'a',
    { class: 'phone', href: `tel:${phone.replace(/（.*|[^\d+]/g, '')}` },
    element('span', {}, '電話'),
    ' ',
    element('span', {}, phone),
    element('span', { class: 'aside' }, `（${name}）`),
  );
}

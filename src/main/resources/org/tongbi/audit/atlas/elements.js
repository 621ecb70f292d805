/* Elements of the page. Text is only ever set as text, never as markup. */
function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key === 'onclick' || key === 'onchange' || key === 'oninput') element[key] = value;
    else element.setAttribute(key, value === true ? '' : value);
  }
  for (const child of children.flat(3)) {
    if (child !== null && child !== undefined && child !== false) {
      element.append(child instanceof Node ? child : document.createTextNode(String(child)));
    }
  }
  return element;
}
/* Chinese first, English beside it. */
function both(zh, en) {
  return en && en !== zh ? [zh + ' ', make('span', { lang: 'en' }, en)] : [zh];
}
const inWords = (group, code) => both(...Data.word(group, code));
const plainWords = (group, code) => Data.word(group, code).join(' ');
function tell(message) {
  document.getElementById('status').textContent = message;
}
function regionLink(place) {
  const regions = Data.first.regions;
  return make('a', { href: '#/r/' + regions.code[place] }, regions.name[place]);
}
/* A figure as a button that opens what it rests on. */
function figureButton(shown, one, classes) {
  return make('button', { type: 'button', class: 'figure ' + (classes || ''), 'aria-haspopup': 'dialog',
    'data-exact': one.exact, title: '打开原句 Open its sentence', onclick: (event) => Figure.open(one, event.currentTarget) }, shown);
}
function levelShown(one, column) {
  const name = column || 'value';
  if (one[name] === null || one[name] === undefined) return '–';
  return figureButton(Data.grouped(one[name]), { ...one, exact: one[name] });
}
const directionOf = (one) => (one.change_low === null || one.change_high === null ? 'held'
  : Number(one.change_low) > 0 ? 'rose' : Number(one.change_high) < 0 ? 'fell' : 'held');
const SIGNS = { rose: '▲', fell: '▼', held: '◆' };
function changeShown(one) {
  if (!one) return '–';
  const figure = Data.yearOnYear(one);
  if (figure === null || figure === undefined) {
    const { change_low: low, change_high: high } = one;
    return low !== null && low !== undefined
      ? figureButton(`${SIGNS[directionOf(one)]} ${Data.signed(Data.rounded(low, 2))} … ${Data.signed(Data.rounded(high, 2))} ${Data.changeUnit(one.unit)}`, { ...one, exact: low + ' ' + high }, directionOf(one))
      : one.reason || one.gap_cause || one.change_abs ? figureButton('见明细 Details', one) : '–';
  }
  const direction = directionOf(one);
  const shown = SIGNS[direction] + ' ' + Data.signed(Data.rounded(figure, 2)) + ' ' + Data.changeUnit(one.unit);
  return figureButton(shown, { ...one, exact: figure }, direction);
}
function statedShown(one) {
  if (one.stated_change === null || one.stated_change === undefined) return '–';
  return figureButton(Data.signed(Data.grouped(one.stated_change)) + ' ' + (one.stated_unit === 'pp' ? '个百分点' : one.stated_unit),
    { ...one, exact: one.stated_change });
}
function table(caption, heads, rows) {
  return make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    make('table', {}, make('caption', {}, caption),
      make('thead', {}, make('tr', {}, heads.map((head) => make('th', { scope: 'col', class: head.n ? 'n' : null }, head.of)))),
      make('tbody', {}, rows.map((cells) => make('tr', {}, cells.map((cell, i) =>
        make(i === 0 ? 'th' : 'td', { scope: i === 0 ? 'row' : null, class: heads[i].n ? 'n' : null }, cell)))))));
}
const head = (zh, en, n) => ({ of: both(zh, en), n });
/* Shows so many items at a time, with buttons to go on and back. */
function paged(items, size, render) {
  const place = make('div');
  const said = make('span');
  let from = 0;
  const back = make('button', { type: 'button', onclick: () => go(from - size) }, '上一页 Previous');
  const on = make('button', { type: 'button', onclick: () => go(from + size) }, '下一页 Next');
  function go(to) {
    from = Math.max(0, Math.min(to, Math.max(0, items.length - 1)));
    from -= from % size;
    place.replaceChildren(render(items.slice(from, from + size), from));
    const words = items.length ? `${from + 1}–${Math.min(from + size, items.length)} / ${items.length}` : '0';
    said.textContent = words;
    back.disabled = from === 0;
    on.disabled = from + size >= items.length;
  }
  go(0);
  return make('div', {}, place, items.length > size ? make('div', { class: 'pager' }, back, said, on) : null);
}
function choice(zh, en, options, chosen, change) {
  const select = make('select', { onchange: () => change(select.value) },
    options.map(([value, text]) => make('option', { value, selected: value === chosen }, text)));
  return make('label', {}, both(zh, en), select);
}

'use strict';
/* Blocks of data, read when they are asked for, and figures as texts of exact digits. */
const Data = (() => {
  const blocks = new Map();
  function block(id) {
    if (!blocks.has(id)) {
      const element = document.getElementById(id);
      blocks.set(id, element ? JSON.parse(element.textContent) : null);
    }
    return blocks.get(id);
  }
  /* Resolves once the whole file has been read, for what lies behind the program. */
  const whole = new Promise((resolve) => {
    if (document.readyState !== 'loading') resolve();
    else document.addEventListener('DOMContentLoaded', () => resolve());
  });
  const first = block('first');
  const regionPlaces = new Map(first.regions.code.map((code, place) => [code, place]));
  const indicatorPlaces = new Map(first.indicators.code.map((code, place) => [code, place]));
  const textPlaces = new Map(first.texts.map((text, place) => [text, place]));
  const size = (columns) => Object.values(columns)[0].length;
  const row = (columns, i) => Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values[i]]));
  const text = (place) => (place < 0 ? null : first.texts[place]);

  /* One indicator's figures; each row knows its indicator. */
  async function figures(place) {
    await whole;
    const found = block('f-' + first.indicators.block[place]);
    if (!found.rows) {
      found.rows = { levels: rows(found.levels, place, 'level'), changes: rows(found.changes, place, 'change') };
    }
    return found.rows;
  }
  function rows(columns, indicator, what) {
    const made = [];
    for (let i = 0, n = size(columns); i < n; i++) {
      const one = row(columns, i);
      one.indicator = indicator;
      one.what = what;
      named(one);
      made.push(one);
    }
    return made;
  }
  /* Puts words where a row has places; regions and indicators stay places. */
  function named(one) {
    one.population = first.populations[one.population];
    one.provider = first.providers[one.provider];
    one.window = first.windows[one.window];
    if ('prior_window' in one) one.prior_window = first.windows[one.prior_window];
    for (const column of ['source', 'status', 'unit', 'qualifier', 'rule', 'basis', 'method', 'stated_unit', 'gap_cause', 'reason', 'statistic']) {
      if (column in one) one[column] = text(one[column]);
    }
    if ('issues' in one) one.issues = one.issues < 0 ? [] : first.issues[one.issues].split(' ');
    return one;
  }
  async function number(place) {
    await whole;
    const found = block('s-' + Math.floor(place / first.held.block));
    const one = named(row(found.numbers, place % first.held.block));
    one.sentence = found.sentences[one.sentence];
    return one;
  }
  async function document_(place) {
    await whole;
    const columns = block('documents').documents;
    const at = columns.place.indexOf(place);
    return at < 0 ? null : row(columns, at);
  }
  async function coverage() {
    await whole;
    return block('coverage').coverage;
  }

  /* The year-on-year figure: points for rates, per cent for all else. */
  const RATES = ['%', '‰', '1/10万'];
  const isRate = (unit) => RATES.includes(unit);
  const yearOnYear = (one) => (isRate(one.unit) ? one.change_abs : one.change_pct);
  /* The stated change where it has the unit of the year-on-year figure, so that both fit one axis. */
  const statedBeside = (one) => (one.stated_unit === (isRate(one.unit) ? (one.unit === '%' ? 'pp' : one.unit) : '%') ? one.stated_change : null);
  const changeUnit = (unit) => (unit === '%' ? '个百分点' : isRate(unit) ? unit : '%');

  /* Half-up to so many digits, in the digits themselves: no binary number comes between. */
  function rounded(figure, digits) {
    const negative = figure.startsWith('-');
    const [whole_, fraction = ''] = (negative ? figure.slice(1) : figure).split('.');
    if (fraction.length <= digits) return figure;
    let scaled = BigInt(whole_ + fraction.slice(0, digits));
    if (fraction[digits] >= '5') scaled += 1n;
    const all = scaled.toString().padStart(digits + 1, '0');
    const made = digits ? all.slice(0, -digits) + '.' + all.slice(-digits) : all;
    const tidy = made.includes('.') ? made.replace(/\.?0+$/, '') : made;
    return negative && tidy !== '0' ? '-' + tidy : tidy;
  }
  function grouped(figure) {
    const [whole_, fraction] = figure.split('.');
    return whole_.replace(/\B(?=(\d{3})+(?!\d))/g, ',') + (fraction ? '.' + fraction : '');
  }
  const signed = (figure) => (figure.startsWith('-') ? '−' + figure.slice(1) : figure === '0' ? figure : '+' + figure);

  const seasonOf = (window) => (/^\d{4}$/.test(window) ? '' : window.replace(/\d{4}/g, 'Y'));
  const yearOf = (window) => window.slice(0, 4);
  function windowsInOrder(windows) {
    return [...windows].sort((a, b) => (a.length === 4 ? 0 : 1) - (b.length === 4 ? 0 : 1)
      || yearOf(b).localeCompare(yearOf(a)) || a.length - b.length || (a < b ? -1 : 1));
  }
  const word = (group, code) => first.words[group + '.' + code] || [code, code];
  const indicatorName = (place) => [first.indicators.zh[place], first.indicators.en[place]];
  const byCode = (a, b) => (first.regions.code[a] < first.regions.code[b] ? -1 : 1);
  const below = (() => {
    let made = null;
    return (place) => {
      if (!made) {
        made = new Map();
        first.regions.parent.forEach((up, child) => {
          if (up >= 0) made.set(up, [...(made.get(up) || []), child]);
        });
        made.forEach((children) => children.sort(byCode));
      }
      return made.get(place) || [];
    };
  })();
  return { first, whole, figures, number, document: document_, coverage, named, row, size, yearOnYear, statedBeside, isRate, changeUnit, rounded,
    grouped, signed, seasonOf, yearOf, windowsInOrder, word, indicatorName, byCode, below, regionPlaces, indicatorPlaces, textPlaces };
})();

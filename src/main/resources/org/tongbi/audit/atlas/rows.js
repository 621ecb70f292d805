/* Levels and comparisons of one cell side by side. */
const Rows = (() => {
  const key = (one) => [one.region, one.population, one.provider, one.window, one.source].join(' ');
  /* Cells of an indicator that a filter lets through: actual levels and comparisons of whole regions. */
  function cells(found, passes) {
    const made = new Map();
    const cell = (one) => {
      const k = key(one);
      if (!made.has(k)) made.set(k, { region: one.region, window: one.window, population: one.population, provider: one.provider, source: one.source, indicator: one.indicator, level: null, change: null });
      return made.get(k);
    };
    for (const one of found.levels) if (one.status === 'actual' && passes(one)) cell(one).level = one;
    for (const one of found.changes) if (one.basis === 'total' && passes(one)) cell(one).change = one;
    return [...made.values()];
  }
  /* The same season of all years, earliest first; a year between without a figure has a place too. */
  function series(cells_) {
    const years = cells_.map((cell) => Number(Data.yearOf(cell.window)));
    const made = [];
    for (let year = Math.min(...years); year <= Math.max(...years); year++) {
      const cell = cells_.find((one) => Number(Data.yearOf(one.window)) === year);
      made.push({ year: String(year), level: cell ? cell.level : null, change: cell ? cell.change : null });
    }
    return made;
  }
  function grouped(cells_, by) {
    const made = new Map();
    for (const cell of cells_) {
      const k = by(cell);
      if (!made.has(k)) made.set(k, []);
      made.get(k).push(cell);
    }
    return made;
  }
  /* A small chart of a series with its table behind. */
  function multiple(title, cells_, link) {
    const points = series(cells_);
    const unit = (cells_.find((c) => c.level) || cells_.find((c) => c.change));
    const words = unit ? (unit.level || unit.change).unit : '';
    const name = title.join(' ');
    return make('section', {}, make('h3', {}, link || title, ' ', make('span', { class: 'note' }, words)),
      Charts.years(name + ':逐年水平与同比,数据见下表 levels and changes over the years, as in the table below', points),
      make('details', {}, make('summary', {}, both('数据表', 'Table')),
        table(name, [head('年', 'Year'), head('水平', 'Level', true), head('同比(推算)', 'Computed', true), head('所述', 'Stated', true)],
          points.map((p) => [p.year, p.level ? levelShown(p.level) : '–', changeShown(p.change), p.change ? statedShown(p.change) : '–']))));
  }
  return { cells, series, grouped, multiple };
})();

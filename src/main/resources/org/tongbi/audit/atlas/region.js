/* The page of one region, made when it is asked for. */
const RegionPage = (() => {
  async function show(code, query, main) {
    const place = Data.regionPlaces.get(code);
    if (place === undefined) return false;
    const regions = Data.first.regions;
    const above = [];
    for (let at = regions.parent[place]; at >= 0; at = regions.parent[at]) above.unshift(at);
    main.append(make('nav', { 'aria-label': '上级地区 Regions above' }, above.map((up) => [regionLink(up), ' › '])),
      make('h1', {}, regions.name[place], ' ', make('span', { class: 'note' }, code, ' ', regions.level[place] ? inWords('level', regions.level[place]) : null)));
    const children = Data.below(place);
    if (children.length) {
      main.append(make('details', {}, make('summary', {}, both('下级地区', 'Regions below'), ' ' + children.length),
        make('ul', { class: 'plain' }, children.map((child) => make('li', {}, regionLink(child))))));
    }
    const blocks = regions.indicators[place] ? regions.indicators[place].split(' ').map(Number) : [];
    if (!blocks.length) {
      main.append(make('p', {}, both('本批次没有该地区自身的数值。', 'This run has no figure of the region itself.')));
      return true;
    }
    const indicators = Data.first.indicators.block.map((block, i) => [block, i]).filter(([block]) => blocks.includes(block)).map(([, i]) => i);
    const rows = [];
    for (const indicator of indicators) {
      const found = await Data.figures(indicator);
      rows.push(...Rows.cells(found, (one) => one.region === place));
      rows.push(...found.levels.filter((one) => one.region === place && one.status === 'target').map((one) => ({ ...one, level: one, change: null, target: true })));
    }
    const windows = Data.windowsInOrder(new Set(rows.map((row) => row.window)));
    const reached = windows.find((one) => rows.some((row) => row.window === one && !row.target));
    const window_ = windows.includes(query.get('w')) ? query.get('w') : reached || windows[0];
    const label = choice('时期', 'Window', windows.map((one) => [one, one]), window_, (value) => App.replace('#/r/' + code + '?w=' + encodeURIComponent(value), 'filter-w'));
    label.querySelector('select').id = 'filter-w';
    main.append(make('fieldset', { class: 'filters' }, make('legend', { class: 'unseen' }, '筛选 Filters'), label));
    main.append(make('h2', {}, both('全部数值', 'All figures'), ' ', make('span', { class: 'note' }, window_)));
    const here = rows.filter((row) => row.window === window_).sort((a, b) => (a.source < b.source ? 1 : a.source > b.source ? -1 : 0) || a.indicator - b.indicator || (a.population + a.provider < b.population + b.provider ? -1 : 1));
    main.append(paged(here, 60, (some) => table(regions.name[place] + ' ' + window_,
      [head('指标', 'Indicator'), head('人群与机构', 'Population, provider'), head('来源', 'Source'), head('水平', 'Level', true), head('单位', 'Unit'), head('上年同期', 'A year earlier', true), head('同比', 'Change', true), head('所述', 'Stated', true), head('差距', 'Gap')],
      some.map((row) => [make('a', { href: '#/i/' + Data.first.indicators.code[row.indicator] }, both(...Data.indicatorName(row.indicator))),
        [inWords('population', row.population), ' · ', inWords('provider', row.provider)],
        [inWords('source', row.source), row.target ? [' ', inWords('status', 'target')] : null],
        row.level ? levelShown(row.level) : '–', (row.level || row.change).unit, row.change ? levelShown(row.change, 'prior_value') : '–', changeShown(row.change), row.change ? statedShown(row.change) : '–',
        row.change && row.change.gap_cause ? inWords('gap', row.change.gap_cause) : '–']))));
    main.append(make('h2', {}, both('逐年', 'Over the years')));
    const season = Data.seasonOf(window_);
    const series = [...Rows.grouped(rows.filter((row) => !row.target && Data.seasonOf(row.window) === season), (row) => [row.source === 'report' ? 0 : 1, String(row.indicator).padStart(4, '0'), row.population, row.provider].join(' '))]
      .sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([, cells]) => cells);
    main.append(paged(series, 12, (some) => make('div', { class: 'multiples' }, some.map((cells) => {
      const one = cells[0];
      const extra = [one.population !== 'all' ? Data.word('population', one.population)[0] : null, one.provider !== 'all' ? Data.word('provider', one.provider)[0] : null, one.source !== 'report' ? Data.word('source', one.source)[0] : null].filter(Boolean);
      return Rows.multiple([Data.indicatorName(one.indicator)[0], ...extra], cells, null);
    }))));
    return true;
  }
  return { show };
})();

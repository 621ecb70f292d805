/* The page of one indicator: filters, tile map, ranked bars, small multiples. */
const IndicatorPage = (() => {
  const LEVELS = ['nation', 'province', 'prefecture', 'county'];
  const distinct = (values) => [...new Set(values)];

  async function show(code, query, main) {
    const place = Data.indicatorPlaces.get(code);
    if (place === undefined) return false;
    const name = Data.indicatorName(place);
    main.append(make('h1', {}, both(...name)), make('p', { class: 'note' }, both(...Data.word('kind', Data.first.indicators.kind[place] || '')), ' · ', Data.first.indicators.unit[place]));
    const found = await Data.figures(place);
    const all = [...found.levels.filter((one) => one.status === 'actual'), ...found.changes.filter((one) => one.basis === 'total')];
    if (!all.length) {
      main.append(make('p', {}, both('只有目标,没有实绩。', 'Only targets, no actual figures.')));
      return true;
    }
    const f = filters(all, query, code);
    main.append(f.form);
    const passes = (one) => one.source === f.source && one.population === f.population && one.provider === f.provider
      && (f.level === 'any' || Data.first.regions.level[one.region] === f.level);
    const ofSource = Rows.cells(found, (one) => one.source === f.source && one.population === f.population && one.provider === f.provider);
    const chosen = Rows.cells(found, (one) => passes(one) && one.window === f.window).sort((a, b) => Data.byCode(a.region, b.region));
    main.append(make('h2', {}, both('方格地图', 'Tile map')));
    tileMap(main, ofSource.filter((cell) => cell.window === f.window), place);
    main.append(make('h2', {}, both('排列', 'Ranked'), ' ', make('span', { class: 'note' }, f.window)));
    ranked(main, chosen, name, f);
    main.append(make('h2', {}, both('逐年', 'Over the years')));
    main.append(make('p', { class: 'note' }, both('上:水平及上下界;下:同比,柱为推算,菱形为报告所述。', 'Above: levels with bounds; below: changes, bars computed, diamonds stated.')));
    const season = Data.seasonOf(f.window);
    const series = [...Rows.grouped(Rows.cells(found, (one) => passes(one) && Data.seasonOf(one.window) === season), (cell) => cell.region)]
      .sort((a, b) => b[1].length - a[1].length || Data.byCode(a[0], b[0]));
    main.append(paged(series, 12, (some) => make('div', { class: 'multiples' },
      some.map(([region, cells]) => Rows.multiple([Data.first.regions.name[region]], cells, regionLink(region))))));
    return true;
  }

  function filters(all, query, code) {
    const f = {};
    const pick = (name, values, preferred) => (values.includes(query.get(name)) ? query.get(name) : preferred);
    const sources = distinct(all.map((one) => one.source)).sort().reverse();
    f.source = pick('s', sources, sources[0]);
    let rows = all.filter((one) => one.source === f.source);
    const most = (values, wanted) => (values.includes(wanted) ? wanted : values[0]);
    const populations = distinct(rows.map((one) => one.population)).sort();
    f.population = pick('p', populations, most(populations, 'all'));
    rows = rows.filter((one) => one.population === f.population);
    const providers = distinct(rows.map((one) => one.provider)).sort();
    f.provider = pick('v', providers, most(providers, 'all'));
    rows = rows.filter((one) => one.provider === f.provider);
    const windows = Data.windowsInOrder(distinct(rows.map((one) => one.window)));
    f.window = pick('w', windows, windows[0]);
    const levels = LEVELS.filter((level) => rows.some((one) => Data.first.regions.level[one.region] === level));
    f.level = pick('l', ['any', ...levels], 'any');
    f.measure = pick('m', ['change', 'value'], 'change');
    const go = (name) => (value) => {
      const next = new URLSearchParams({ s: f.source, p: f.population, v: f.provider, w: f.window, l: f.level, m: f.measure });
      next.set(name, value);
      App.replace('#/i/' + code + '?' + next, 'filter-' + name);
    };
    const options = (group, codes) => codes.map((one) => [one, plainWords(group, one)]);
    const select = (name, ...rest) => {
      const label = choice(...rest, go(name));
      label.querySelector('select').id = 'filter-' + name;
      return label;
    };
    f.form = make('fieldset', { class: 'filters' }, make('legend', { class: 'unseen' }, '筛选 Filters'),
      select('w', '时期', 'Window', windows.map((one) => [one, one]), f.window),
      select('l', '地区层级', 'Level of region', [['any', '各级 All'], ...options('level', levels)], f.level),
      select('p', '人群', 'Population', options('population', populations), f.population),
      select('v', '机构', 'Provider', options('provider', providers), f.provider),
      select('s', '来源', 'Source', options('source', sources), f.source),
      select('m', '排列依据', 'Ranked by', [['change', '同比 Change'], ['value', '水平 Level']], f.measure));
    return f;
  }

  function shade(one) {
    if (!one || Data.yearOnYear(one) === null) return '';
    const direction = directionOf(one);
    if (direction === 'held') return '';
    const strong = Math.abs(Number(Data.yearOnYear(one))) >= (Data.isRate(one.unit) ? 1 : 5);
    return (direction === 'rose' ? 'up' : 'down') + (strong ? 2 : 1);
  }
  function provinceOf(region) {
    let at = region;
    while (at >= 0 && Data.first.regions.level[at] !== 'province') at = Data.first.regions.parent[at];
    return at;
  }
  function tileMap(main, cells, indicator) {
    const tiles = Data.first.tiles;
    const within = Rows.grouped(cells, (cell) => provinceOf(cell.region));
    const nation = cells.find((cell) => Data.first.regions.level[cell.region] === 'nation');
    if (nation) main.append(make('p', {}, regionLink(nation.region), ' ', nation.level ? [levelShown(nation.level), ' ' + nation.level.unit + ' '] : null, changeShown(nation.change)));
    const list = make('div', { 'aria-live': 'polite' });
    const grid = make('div', { class: 'tiles', role: 'group', 'aria-label': '各省方格 Provinces as tiles' });
    const order = tiles.region.map((region, i) => i).sort((a, b) => tiles.row[a] - tiles.row[b] || tiles.column[a] - tiles.column[b]);
    for (const i of order) {
      const region = tiles.region[i];
      const here = within.get(region) || [];
      const own = here.find((cell) => cell.region === region);
      const others = here.filter((cell) => cell.region !== region);
      const change = own && own.change;
      const figure = change && Data.yearOnYear(change) !== null ? SIGNS[directionOf(change)] + Data.signed(Data.rounded(Data.yearOnYear(change), 2)) : own && own.level ? '有数' : '';
      const name = Data.first.regions.name[region];
      const tile = make('button', { type: 'button', class: 'tile ' + shade(change), style: `grid-row:${tiles.row[i]};grid-column:${tiles.column[i]}`, 'aria-expanded': 'false', disabled: !here.length,
        'aria-label': `${name} ${tiles.en[i]}: ${figure || '无本级数 no own figure'}, ${others.length} 个下级地区 regions below`,
        onclick: () => open(tile, region, own, others) },
        make('b', {}, name.replace(/(壮族|回族|维吾尔)?自治区$|省$|市$|特别行政区$/, '')), figure, figure ? make('br') : null, others.length ? '下级 ' + others.length : '');
      grid.append(tile);
    }
    function open(tile, region, own, others) {
      const was = tile.getAttribute('aria-expanded') === 'true';
      grid.querySelectorAll('[aria-expanded=true]').forEach((one) => one.setAttribute('aria-expanded', 'false'));
      list.replaceChildren();
      if (was) return;
      tile.setAttribute('aria-expanded', 'true');
      const rows = (own ? [own] : []).concat(others.sort((a, b) => Data.byCode(a.region, b.region)));
      list.append(make('h3', {}, regionLink(region)), paged(rows, 50, (some) => figuresTable(Data.first.regions.name[region], some)));
    }
    main.append(make('div', { class: 'scroll' }, grid),
      make('ul', { class: 'legend', 'aria-label': '图例 Legend' }, [['up2', '▲ 大增', 'rose strongly'], ['up1', '▲ 增', 'rose'], ['', '◆ 不能断定或无数', 'not certain, or none'], ['down1', '▼ 减', 'fell'], ['down2', '▼ 大减', 'fell strongly']]
        .map(([shade_, zh, en]) => { const swatch = make('i', { class: shade_ }); return make('li', {}, swatch, both(zh, en)); })),
      make('p', { class: 'note' }, both('增减以上下界为准;深色为5%(率为1个单位)及以上。点省份列出其下各地区。', 'Rose and fell are certain by the bounds; darker from 5 % (rates: 1 unit) on. Press a province to list the regions in it.')), list);
  }
  function figuresTable(caption, cells) {
    return table(caption, [head('地区', 'Region'), head('水平', 'Level', true), head('上年同期', 'A year earlier', true), head('同比', 'Change', true), head('所述', 'Stated', true), head('差距', 'Gap')],
      cells.map((cell) => [regionLink(cell.region), cell.level ? levelShown(cell.level) : '–', cell.change ? levelShown(cell.change, 'prior_value') : '–', changeShown(cell.change),
        cell.change ? statedShown(cell.change) : '–', cell.change && cell.change.gap_cause ? inWords('gap', cell.change.gap_cause) : '–']));
  }
  function ranked(main, cells, name, f) {
    const byChange = f.measure === 'change';
    const items = cells.map((cell) => {
      const one = byChange ? cell.change : cell.level;
      const figure = one && (byChange ? Data.yearOnYear(one) : one.value);
      if (figure === null || figure === undefined) return null;
      return { cell, one, name: Data.first.regions.name[cell.region], figure, low: byChange ? one.change_low : one.low, high: byChange ? one.change_high : one.high,
        direction: byChange ? directionOf(one) : 'held', shown: byChange ? Data.signed(Data.rounded(figure, 2)) : Data.grouped(figure) };
    }).filter(Boolean).sort((a, b) => Number(b.figure) - Number(a.figure) || Data.byCode(a.cell.region, b.cell.region));
    if (!items.length) {
      main.append(make('p', {}, both(byChange ? '该时期没有可比的同比。' : '该时期没有数值。', byChange ? 'No comparison for this window.' : 'No level for this window.')));
    } else {
      main.append(paged(items, 30, (some, from) => Charts.bars(
        `${name[0]} ${f.window} ${byChange ? '同比' : '水平'}排列第${from + 1}至${from + some.length}位,数据见下表 ranked bars, data in the table below`, some)));
    }
    main.append(make('details', {}, make('summary', {}, both('数据表', 'Table')),
      paged(items.length ? items.map((item) => item.cell).concat(cells.filter((cell) => !items.some((item) => item.cell === cell))) : cells, 50, (some) => figuresTable(name[0] + ' ' + f.window, some))));
  }
  return { show };
})();

/* Headlines, lists, coverage, and what the atlas is. */
const Pages = (() => {
  const { first } = Data;
  function left() {
    const { held } = first;
    const lines = [];
    const groups = new Map();
    for (const [tier, year, figures] of held.left_out) {
      const at = groups.get(tier) || { figures: 0, from: year, to: year };
      groups.set(tier, { figures: at.figures + figures, from: Math.min(at.from, year), to: Math.max(at.to, year) });
    }
    groups.forEach((at, tier) => lines.push(make('li', {}, inWords('tier', tier), ` ${at.from}–${at.to}: ${at.figures}`)));
    if (held.sentences_left_out) lines.push(make('li', {}, both('文中数字的原句', 'Sentences of numbers'), ': ' + held.sentences_left_out));
    if (held.suppressed !== null) lines.push(make('li', {}, both('按小数据隐匿规则不予列出的数值', 'Levels withheld by the rule of small counts'), ': ' + held.suppressed));
    return lines.length ? make('div', { class: 'warn' }, make('p', {}, both('图册未收:', 'Not in this atlas:')), make('ul', {}, lines)) : null;
  }
  function home(main) {
    const counts = first.run.counts;
    main.append(make('h1', {}, both('同比要闻', 'Headline trends')),
      make('p', { class: 'note' }, both('每个数字都可打开,看原句、上下界与来源。', 'Every figure opens: its sentence, its bounds, its source.')),
      make('ul', { class: 'cards' }, ['published', 'duplicate', 'rejected', 'observation_rows', 'panel_rows', 'trend_rows'].filter((name) => counts[name] !== undefined)
        .map((name) => make('li', {}, make('b', {}, Data.grouped(String(counts[name]))), inWords('count', name)))));
    const warning = left();
    if (warning) main.append(warning);
    const rows = [];
    for (let i = 0; i < Data.size(first.headlines); i++) {
      const one = Data.named(Data.row(first.headlines, i));
      one.indicator = first.indicators.block.indexOf(one.indicator);
      rows.push(one);
    }
    rows.sort((a, b) => a.indicator - b.indicator);
    if (!rows.length) main.append(make('p', {}, both('本批次没有报告所述的同比。', 'This run has no comparison of figures that reports state.')));
    else {
      main.append(make('h2', {}, both('各指标最新、最广的比较', 'The newest and widest comparison of each indicator')),
        table('要闻 Headlines', [head('指标', 'Indicator'), head('地区', 'Region'), head('时期', 'Window'), head('水平', 'Level', true), head('单位', 'Unit'), head('上年同期', 'A year earlier', true), head('同比', 'Change', true), head('所述', 'Stated', true), head('差距', 'Gap')],
          rows.map((one) => [[make('a', { href: '#/i/' + first.indicators.code[one.indicator] }, both(...Data.indicatorName(one.indicator))),
            one.population !== 'all' || one.provider !== 'all' ? make('div', { class: 'note' }, [one.population !== 'all' ? Data.word('population', one.population)[0] : null, one.provider !== 'all' ? Data.word('provider', one.provider)[0] : null].filter(Boolean).join(' · ')) : null],
            regionLink(one.region), one.window, levelShown(one), one.unit, levelShown(one, 'prior_value'), changeShown(one), statedShown(one), one.gap_cause ? inWords('gap', one.gap_cause) : '–'])));
    }
    const directions = first.directions;
    if (Data.size(directions)) {
      const list = directions.indicator.map((block, i) => ({ indicator: first.indicators.block.indexOf(block), window: first.windows[directions.window[i]], rose: directions.rose[i], fell: directions.fell[i], regions: directions.regions[i] }))
        .sort((a, b) => a.indicator - b.indicator);
      main.append(make('h2', {}, both('升降', 'How many rose and fell')),
        make('p', { class: 'note' }, both('按各地区最近一年的报告;升降以上下界断定。', 'By reports on the newest year; certain by the bounds.')),
        table('升降 Rose and fell', [head('指标', 'Indicator'), head('时期', 'Window'), head('升', 'Rose', true), head('降', 'Fell', true), head('不能断定', 'Not certain', true), head('地区数', 'Regions', true)],
          list.map((one) => [make('a', { href: '#/i/' + first.indicators.code[one.indicator] }, both(...Data.indicatorName(one.indicator))), one.window, one.rose, one.fell, one.regions - one.rose - one.fell, one.regions])));
    }
  }
  function indicators(main) {
    main.append(make('h1', {}, both('指标', 'Indicators')),
      table('指标 Indicators', [head('指标', 'Indicator'), head('类别', 'Kind'), head('单位', 'Unit'), head('数值', 'Levels', true), head('同比', 'Comparisons', true)],
        first.indicators.code.map((code, i) => [make('a', { href: '#/i/' + code }, both(...Data.indicatorName(i))), first.indicators.kind[i] ? inWords('kind', first.indicators.kind[i]) : '–', first.indicators.unit[i], first.indicators.levels[i], first.indicators.changes[i]])));
  }
  function regions(main) {
    const spoken = first.regions.code.map((code, place) => place).filter((place) => first.regions.indicators[place]).sort(Data.byCode);
    const place = make('div');
    const input = make('input', { type: 'search', id: 'find', autocomplete: 'off', oninput: () => fill(input.value.trim()) });
    function fill(words) {
      const found = spoken.filter((at) => !words || first.regions.full[at].includes(words) || first.regions.code[at].startsWith(words));
      place.replaceChildren(paged(found, 100, (some) => table('地区 Regions', [head('地区', 'Region'), head('代码', 'Code'), head('层级', 'Level'), head('指标数', 'Indicators', true)],
        some.map((at) => [[regionLink(at), ' ', make('span', { class: 'note' }, first.regions.full[at])], first.regions.code[at], first.regions.level[at] ? inWords('level', first.regions.level[at]) : '–', first.regions.indicators[at].split(' ').length]))));
      tell(found.length + ' 个地区 regions');
    }
    main.append(make('h1', {}, both('地区', 'Regions')), make('p', {}, make('label', { for: 'find' }, both('名称或代码', 'Name or code'), ' '), input), place);
    fill('');
  }
  async function coverage(query, main) {
    main.append(make('h1', {}, both('覆盖', 'Coverage')), make('p', { class: 'note' }, both('哪些地区对哪些时期有实绩:报告所述的数值个数,“+”后为机构上报的个数。空格为没有。', 'Which regions have actual figures for which window: how many reports state, after + how many are made of returns. Blank: none.')));
    const found = await Data.coverage();
    const kinds = { year: /^\d{4}$/, half: /^\d{4}H\d$/, quarter: /^\d{4}Q\d$/, other: /^(?!\d{4}([HQ]\d)?$)/ };
    const kind = kinds[query.get('k')] ? query.get('k') : 'year';
    const level = ['nation', 'province', 'prefecture', 'county'].includes(query.get('l')) ? query.get('l') : 'any';
    const matrix = new Map();
    const windows = new Set();
    for (let i = 0, n = Data.size(found); i < n; i++) {
      const window_ = first.windows[found.window[i]];
      const region = found.region[i];
      if (!kinds[kind].test(window_) || (level !== 'any' && first.regions.level[region] !== level)) continue;
      windows.add(window_);
      if (!matrix.has(region)) matrix.set(region, new Map());
      matrix.get(region).set(window_, [found.reports[i], found.returns[i]]);
    }
    const columns = [...windows].sort();
    const rows = [...matrix.keys()].sort(Data.byCode);
    const select = (name, ...rest) => {
      const label = choice(...rest, (value) => App.replace('#/coverage?' + new URLSearchParams({ k: kind, l: level, [name]: value }), 'filter-' + name));
      label.querySelector('select').id = 'filter-' + name;
      return label;
    };
    main.append(make('fieldset', { class: 'filters' }, make('legend', { class: 'unseen' }, '筛选 Filters'),
      select('k', '时期', 'Windows', [['year', '全年 Years'], ['half', '半年 Half-years'], ['quarter', '季度 Quarters'], ['other', '其他 Others']], kind),
      select('l', '地区层级', 'Level of region', [['any', '各级 All'], ...['nation', 'province', 'prefecture', 'county'].map((one) => [one, plainWords('level', one)])], level)));
    if (!rows.length) main.append(make('p', {}, both('没有。', 'None.')));
    else {
      const view = paged(rows, 100, (some) => table('覆盖 Coverage', [head('地区', 'Region'), ...columns.map((one) => ({ of: one }))],
        some.map((region) => [[regionLink(region)], ...columns.map((one) => {
          const cell = matrix.get(region).get(one);
          return cell ? (cell[0] || '') + (cell[1] ? '+' + cell[1] : '') : '';
        })])));
      view.classList.add('matrix');
      main.append(view);
    }
  }
  function about(main) {
    const { run, held } = first;
    main.append(make('h1', {}, both('说明', 'About')));
    const warning = left();
    if (warning) main.append(warning);
    main.append(make('h2', {}, both('批次', 'The run')), make('dl', {}, [['批次', 'Run', run.run_id], ['完成', 'Finished', run.finished_at], ['所知截至', 'As of', run.as_of], ['程序', 'Build', run.build], ['摘要', 'Digest', make('code', {}, run.digest)],
      ['图册所收', 'In this atlas', `${held.figures} 个数值 figures, ${held.sentences} 处原句 sentences`]].filter(([, , value]) => value).map(([zh, en, value]) => [make('dt', {}, both(zh, en)), make('dd', {}, value)])),
      make('h2', {}, both('读法', 'How to read it')),
      make('ul', {}, [['计数、金额、比与时长看相对变化(%),率看百分点变化。', 'Counts, amounts, ratios and durations: relative change in per cent; rates: change in points.'],
        ['▲ 与 ▼ 表示上下界已能断定升降,◆ 表示不能。', '▲ and ▼ are certain by the bounds, ◆ is not.'],
        ['显示的同比保留两位小数,确切值在明细中;水平照原表。', 'Changes are shown with two decimals, exact ones in the details; levels as the table has them.'],
        ['只比较同一时期的上年同期;不可比者不予比较,并说明理由。', 'A window is compared only with the same window a year earlier; what is not comparable is withheld with its reason.'],
        ['机构上报数由各机构报表合计。', 'Figures made of returns are sums over facilities.']].map((words) => make('li', {}, both(...words)))));
    if (Data.size(first.filings)) {
      main.append(make('h2', {}, both('机构数据文件', 'Files of facilities')), table('机构数据文件 Files of facilities', [head('文件', 'File'), head('类别', 'Kind'), head('校验和', 'SHA-256')],
        first.filings.source_uri.map((uri, i) => [uri, first.filings.kind[i], make('code', {}, first.filings.sha256[i])])));
    }
    main.append(make('h2', {}, both('许可', 'Licences')), make('p', {}, both('图由 Apache ECharts 5.3.1 绘制,许可为 Apache License 2.0。', 'Charts are drawn by Apache ECharts 5.3.1, Apache License 2.0, of the Apache Software Foundation.')));
  }
  return { home, indicators, regions, coverage, about };
})();

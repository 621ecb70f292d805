/* What a figure rests on: its exact value, its bounds, its sentences with the number marked, its sources. */
const Figure = (() => {
  const dialog = document.getElementById('figure');
  let opener = null;
  dialog.addEventListener('close', () => { if (opener && opener.isConnected) opener.focus(); });
  dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });

  function pairs(list) {
    return make('dl', {}, list.filter(([, , value]) => value !== null && value !== undefined && value !== '')
      .map(([zh, en, value]) => [make('dt', {}, both(zh, en)), make('dd', {}, value)]));
  }
  const exact = (figure, unit) => (figure === null || figure === undefined ? null : figure + (unit ? ' ' + unit : ''));
  const span = (low, high, unit) => (low === null || low === undefined ? null : low + ' … ' + high + (unit ? ' ' + unit : ''));

  async function open(one, from) {
    opener = from || null;
    const regions = Data.first.regions;
    const place = one.region;
    const title = make('h2', { id: 'figure-title' }, regions.name[place] + ' · ' + Data.indicatorName(one.indicator)[0] + ' · ' + one.window);
    const body = make('div', {}, make('p', {}, '读取中 Reading'));
    dialog.replaceChildren(make('button', { type: 'button', class: 'close', onclick: () => dialog.close() }, '关闭 Close'), title, body);
    if (!dialog.open) dialog.showModal();
    const whole = one.what ? one : await found(one);
    const unit = whole.what === 'change' ? Data.changeUnit(whole.unit) : whole.unit;
    const parts = [pairs(whole.what === 'change' ? change(whole, unit) : level(whole))];
    parts.push(await sources(whole));
    parts.push(make('p', { class: 'note' }, both('全部取舍与演算:', 'The whole way, choice and arithmetic: '),
      make('code', {}, 'tongbi explain --warehouse DIR --run ' + Data.first.run.run_id + ' --region ' + regions.code[place] + ' --indicator '
        + Data.first.indicators.code[whole.indicator] + ' --population ' + whole.population + ' --provider ' + whole.provider + ' --window ' + whole.window)));
    body.replaceChildren(...parts);
  }
  /* A headline knows its figures; its sentences are with the indicator's. */
  async function found(one) {
    const { changes } = await Data.figures(one.indicator);
    return changes.find((row) => ['region', 'population', 'provider', 'window', 'source', 'basis'].every((key) => row[key] === one[key]));
  }
  function common(one) {
    return [['地区', 'Region', [regionLink(one.region), ' ' + Data.first.regions.full[one.region]]],
      ['人群', 'Population', inWords('population', one.population)], ['机构', 'Provider', inWords('provider', one.provider)],
      ['来源', 'Source', inWords('source', one.source)]];
  }
  const doubts = (one) => [['备注', 'Issues', one.issues.length ? one.issues.map((code) => make('div', {}, inWords('issue', code), ' ', make('code', {}, code))) : null],
    ['完整率', 'Completeness', one.completeness]];
  function level(one) {
    return [['数值', 'Value', exact(one.value, one.unit)], ['上下界', 'Bounds', span(one.low, one.high, one.unit)],
      ['性质', 'Status', inWords('status', one.status)], ['确切程度', 'Qualifier', one.qualifier ? inWords('qualifier', one.qualifier) : null],
      ...common(one), ['取数规则', 'Rule of choice', one.rule ? make('code', {}, one.rule) : null], ...doubts(one)];
  }
  function change(one, unit) {
    return [['同比', 'Year on year', exact(Data.yearOnYear(one), unit)], ['上下界', 'Bounds', span(one.change_low, one.change_high, unit)],
      ['本期', one.window, exact(one.value, one.unit)], ['上年同期', one.prior_window, exact(one.prior_value, one.unit)],
      ['增减额', 'Absolute change', exact(one.change_abs, one.unit)], ['相对变化', 'Relative change', exact(one.change_pct, '%')],
      ['报告所述', 'As stated', exact(one.stated_change, one.stated_unit)], ['差距', 'Gap', one.gap_cause ? [one.gap !== null ? one.gap + ' ' : '', inWords('gap', one.gap_cause)] : null],
      ['方法', 'Method', inWords('method', one.method)], ['口径', 'Basis', inWords('basis', one.basis)],
      ['名次', 'Rank', one.rank !== null && one.rank !== undefined ? one.rank + ' / ' + one.rank_of : null],
      ['不予比较', 'Withheld', one.reason], ...common(one), ...doubts(one)];
  }
  async function sources(one) {
    const places = one.what === 'change' ? (one.numbers ? one.numbers.split(' ').map(Number) : []) : [one.number];
    if (one.source !== 'report') {
      return make('p', {}, both('此数由机构上报合计而成,没有原句;所用文件及校验和见“说明”页。',
        'Made of the returns of facilities, so no sentence states it; the files and their checksums are on the page About.'));
    }
    const wrapper = make('section', {}, make('h3', {}, both('原句', 'Sentences')));
    for (const place of places) {
      if (place < 0) {
        wrapper.append(make('p', { class: 'warn' }, both('原句未收入图册(容量所限)。', 'Its sentence is not in the atlas, for want of room.')));
        continue;
      }
      const number = await Data.number(place);
      const source = await Data.document(number.document);
      const letters = Array.from(number.sentence);
      const from = number.start - number.sentence_start;
      const to = number.end - number.sentence_start;
      wrapper.append(make('article', {},
        make('p', { class: 'note' }, number.window, ' · ', inWords('status', number.status), ' · ', inWords('statistic', number.statistic), ' · ',
          number.text + ' = ' + number.value + ' ' + number.unit),
        make('blockquote', {}, letters.slice(0, from).join('').trimStart(), make('mark', {}, letters.slice(from, to).join('')), letters.slice(to).join('').trimEnd()),
        source ? pairs([['文件', 'Document', source.doc_id], ['标题', 'Title', source.title], ['发布', 'Published', [source.publisher, source.published_on].filter(Boolean).join(' ')],
          ['来源', 'File', source.source_uri + (source.locator ? ' ' + source.locator : '')], ['字符', 'Code points', number.start + '–' + number.end],
          ['文本校验', 'SHA-256 of the text', make('code', {}, source.sha256)], ['原件校验', 'SHA-256 of the original', source.original ? make('code', {}, source.original) : null]]) : null));
    }
    return wrapper;
  }
  return { open };
})();

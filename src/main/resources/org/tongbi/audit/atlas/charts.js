/* Charts, drawn when they come into view; the library is started with the first of them. */
const Charts = (() => {
  let started = false;
  const waiting = new Map();
  const drawn = new Set();
  const watcher = new IntersectionObserver((entries) => {
    for (const entry of entries) if (entry.isIntersecting) draw(entry.target);
  }, { rootMargin: '200px' });
  async function library() {
    await Data.whole;
    if (!started) {
      started = true;
      const script = document.createElement('script');
      script.textContent = document.getElementById('echarts').textContent;
      document.head.append(script);
    }
    return window.echarts;
  }
  async function draw(element) {
    const option = waiting.get(element);
    if (!option) return;
    waiting.delete(element);
    watcher.unobserve(element);
    const echarts = await library();
    if (!element.isConnected) return;
    const chart = echarts.init(element, null, { renderer: 'svg' });
    drawn.add(chart);
    const made = option();
    chart.setOption({ animation: false, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: colour('--ink') },
      tooltip: { trigger: 'item', renderMode: 'richText', backgroundColor: colour('--card'), borderColor: colour('--line'), textStyle: { color: colour('--ink') } }, ...made });
    chart.on('click', (event) => { if (event.data && event.data.opens) Figure.open(event.data.opens, null); });
    element.dataset.drawn = 'true';
  }
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  function forget() {
    drawn.forEach((chart) => chart.dispose());
    drawn.clear();
    waiting.clear();
    watcher.disconnect();
  }
  addEventListener('beforeprint', () => [...waiting.keys()].forEach(draw));
  addEventListener('resize', () => drawn.forEach((chart) => chart.resize()));

  function place(label, height, option) {
    const element = make('div', { class: 'chart', role: 'img', 'aria-label': label, style: 'height:' + height + 'px' });
    waiting.set(element, option);
    requestAnimationFrame(() => { if (waiting.has(element)) watcher.observe(element); });
    return element;
  }
  /* Whiskers from the least to the greatest value that the printed forms admit. */
  function whiskers(points, across) {
    return { type: 'custom', silent: true, z: 5, data: points.map((p) => [p.at, p.low, p.high]),
      encode: across ? { x: [1, 2], y: 0 } : { x: 0, y: [1, 2] },
      renderItem: (params, api) => {
        const at = api.value(0);
        const one = api.coord(across ? [api.value(1), at] : [at, api.value(1)]);
        const other = api.coord(across ? [api.value(2), at] : [at, api.value(2)]);
        const line = (x1, y1, x2, y2) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: colour('--ink'), lineWidth: 1.2 } });
        const cap = 4;
        return { type: 'group', children: across
          ? [line(one[0], one[1], other[0], other[1]), line(one[0], one[1] - cap, one[0], one[1] + cap), line(other[0], other[1] - cap, other[0], other[1] + cap)]
          : [line(one[0], one[1], other[0], other[1]), line(one[0] - cap, one[1], one[0] + cap, one[1]), line(other[0] - cap, other[1], other[0] + cap, other[1])] };
      } };
  }
  const axis = () => ({ axisLine: { lineStyle: { color: colour('--line') } }, axisLabel: { color: colour('--soft') },
    splitLine: { lineStyle: { color: colour('--line') } } });

  /* Bars one below the other, the greatest first. */
  function bars(label, items) {
    return place(label, 60 + 24 * items.length, () => ({
      grid: { left: 130, right: 70, top: 10, bottom: 30 },
      xAxis: { type: 'value', ...axis() },
      yAxis: { type: 'category', inverse: true, data: items.map((item) => item.name), ...axis(), axisLabel: { color: colour('--ink'), width: 120, overflow: 'truncate', interval: 0 } },
      series: [{ type: 'bar', barMaxWidth: 16, data: items.map((item) => ({ value: Number(item.figure), opens: item.one,
        itemStyle: { color: colour(item.direction === 'rose' ? '--up' : item.direction === 'fell' ? '--down' : '--flat') } })),
        label: { show: true, position: 'right', color: colour('--ink'), formatter: (p) => items[p.dataIndex].shown } },
        whiskers(items.map((item, at) => ({ at, low: item.low, high: item.high })).filter((p) => p.low !== null && p.low !== undefined), true)],
    }));
  }
  /* Levels over the years above, changes below: computed as bars, stated as diamonds. */
  function years(label, series) {
    return place(label, 250, () => {
      const years_ = series.map((point) => point.year);
      const at = (pick) => series.map((point, i) => ({ point, at: i })).filter((p) => pick(p.point) !== null && pick(p.point) !== undefined);
      const levels = at((p) => p.level && p.level.value);
      const computed = at((p) => p.change && Data.yearOnYear(p.change));
      const bounded = at((p) => p.change && p.change.change_low);
      const stated = at((p) => p.change && Data.statedBeside(p.change));
      return {
        grid: [{ left: 84, right: 12, top: 22, height: 85 }, { left: 84, right: 12, top: 148, height: 70 }],
        xAxis: [0, 1].map((gridIndex) => ({ type: 'category', gridIndex, data: years_, ...axis() })),
        yAxis: [{ type: 'value', gridIndex: 0, scale: true, splitNumber: 3, ...axis(), name: '水平 Level', nameTextStyle: { color: colour('--soft') }, nameGap: 6 },
          { type: 'value', gridIndex: 1, splitNumber: 2, ...axis(), name: '同比 Change', nameTextStyle: { color: colour('--soft') }, nameGap: 6 }],
        series: [
          { type: 'line', name: '水平 Level', connectNulls: false, symbolSize: 8, lineStyle: { color: colour('--ink') }, itemStyle: { color: colour('--ink') },
            data: series.map((p) => (p.level && p.level.value !== null ? { value: Number(p.level.value), opens: p.level } : null)) },
          whiskers(levels.filter((p) => p.point.level.low !== null).map((p) => ({ at: p.at, low: p.point.level.low, high: p.point.level.high })), false),
          { type: 'bar', name: '推算 Computed', xAxisIndex: 1, yAxisIndex: 1, barMaxWidth: 18, data: computed.map((p) => ({ value: [p.at, Number(Data.yearOnYear(p.point.change))], opens: p.point.change,
            itemStyle: { color: colour(Number(Data.yearOnYear(p.point.change)) < 0 ? '--down' : '--up') } })) },
          { ...whiskers(bounded.map((p) => ({ at: p.at, low: p.point.change.change_low, high: p.point.change.change_high })), false), xAxisIndex: 1, yAxisIndex: 1 },
          { type: 'scatter', name: '所述 Stated', xAxisIndex: 1, yAxisIndex: 1, symbol: 'diamond', symbolSize: 11, z: 6, itemStyle: { color: colour('--mark'), borderColor: colour('--ink'), borderWidth: 1 },
            data: stated.map((p) => ({ value: [p.at, Number(p.point.change.stated_change)], opens: p.point.change })) },
        ],
      };
    });
  }
  return { bars, years, forget };
})();

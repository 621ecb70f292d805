/* Which page is shown, by what stands after # in the address. */
const App = (() => {
  const main = document.getElementById('main');
  let focus = null;
  let turn = 0;
  async function show() {
    const mine = ++turn;
    const [path, search = ''] = (location.hash.slice(1) || '/').split('?');
    const [, page = '', name = ''] = path.split('/');
    const query = new URLSearchParams(search);
    const stay = focus;
    focus = null;
    if (document.getElementById('figure').open) document.getElementById('figure').close();
    Charts.forget();
    const fresh = document.createElement('div');
    main.setAttribute('aria-busy', 'true');
    let known = true;
    if (page === '') Pages.home(fresh);
    else if (page === 'indicators') Pages.indicators(fresh);
    else if (page === 'regions') Pages.regions(fresh);
    else if (page === 'coverage') await Pages.coverage(query, fresh);
    else if (page === 'about') Pages.about(fresh);
    else if (page === 'i') known = await IndicatorPage.show(decodeURIComponent(name), query, fresh);
    else if (page === 'r') known = await RegionPage.show(decodeURIComponent(name), query, fresh);
    else known = false;
    if (mine !== turn) return;
    if (!known) fresh.replaceChildren(make('h1', {}, both('没有这一页', 'No such page')), make('p', {}, make('a', { href: '#/' }, both('回到要闻', 'Back to the headlines'))));
    main.replaceChildren(fresh);
    main.removeAttribute('aria-busy');
    main.dataset.page = path;
    const current = { '': 'home', i: 'indicators', r: 'regions' }[page] ?? page;
    document.querySelectorAll('nav a[data-page]').forEach((link) => {
      if (link.dataset.page === current) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    });
    const title = fresh.querySelector('h1');
    document.title = (title ? title.textContent + ' · ' : '') + '同比图册 Tongbi atlas';
    if (stay && document.getElementById(stay)) document.getElementById(stay).focus();
    else if (turn > 1) {
      main.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
    tell(document.title);
  }
  /* Another choice of filters is no new page for the button that goes back. */
  function replace(hash, keepFocus) {
    focus = keepFocus;
    history.replaceState(null, '', hash);
    show();
  }
  const root = document.documentElement;
  const button = document.getElementById('theme');
  const system = matchMedia('(prefers-color-scheme: dark)');
  const dark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches);
  const press = () => button.setAttribute('aria-pressed', String(dark()));
  button.onclick = () => {
    root.dataset.theme = dark() ? 'light' : 'dark';
    press();
    show();
  };
  system.addEventListener('change', () => { press(); show(); });
  press();
  document.querySelector('.skip').onclick = (event) => { event.preventDefault(); main.focus(); };
  document.getElementById('foot').textContent = `批次 Run ${Data.first.run.run_id} · ${Data.first.run.finished_at} · ${Data.first.run.digest}`;
  addEventListener('hashchange', show);
  show();
  return { replace };
})();

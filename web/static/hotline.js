// The console: results while typing, and the keys. Without it the console is plain forms. Talks to this site only.
'use strict';
(() => {
  const typing = () => /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement ? document.activeElement.tagName : '')
    && document.activeElement.type !== 'checkbox' && !document.activeElement.readOnly;
  const press = id => { const one = document.getElementById(id); if (one) one.click(); return Boolean(one); };

  // the page of a matter handed over
  const order = document.getElementById('order');
  if (order) {
    document.addEventListener('keydown', event => {
      if (event.key === 'Escape') { event.preventDefault(); press('back'); }
      if (event.key.toLowerCase() === 'c' && !typing() && !event.ctrlKey && !event.metaKey) { event.preventDefault(); press('copy-order'); }
    });
    return;
  }

  const ask = document.getElementById('ask');
  const found = document.getElementById('found');
  const form = document.getElementById('call-form');
  if (!ask || !found || !form) return;
  const box = ask.elements.q;
  const token = form.elements['form-token'].value;
  const said = document.createElement('p');
  said.className = 'said';
  said.setAttribute('role', 'status');
  document.body.append(said);
  let silence = 0;
  const tell = text => {
    said.textContent = text;
    clearTimeout(silence);
    silence = setTimeout(() => { said.textContent = ''; }, 5000);
  };

  // what is typed is asked for a moment after the last key; an answer to an older text is thrown away
  const WAIT = 30;
  let waiting = 0;
  let running = null;
  const parameters = () => {
    const given = new URLSearchParams();
    for (const [name, value] of new FormData(ask)) if (value.trim()) given.set(name, value.trim());
    return given;
  };
  const carry = () => {
    for (const name of ['q', 'region', 'asOf', 'caller']) form.elements[name].value = ask.elements[name].value.trim();
    mark();
  };
  const find = async () => {
    clearTimeout(waiting);
    if (running) running.abort();
    const mine = running = new AbortController();
    const given = parameters();
    try {
      const answer = await fetch('/hotline/find?' + given, { signal: mine.signal, headers: { Accept: 'text/html' } });
      if (answer.redirected) { location.reload(); return; }
      if (!answer.ok) { tell('没有查成，请再试一次。'); return; }
      const text = await answer.text();
      if (running !== mine) return;
      found.innerHTML = text;
      found.dataset.of = given.get('q') || '';
      history.replaceState(null, '', '/hotline' + (given.size ? '?' + given : ''));
      carry();
    } catch (error) {
      if (error.name !== 'AbortError') tell('网络断了，没有查成。');
    }
  };
  const soon = () => { clearTimeout(waiting); waiting = setTimeout(find, WAIT); };
  box.addEventListener('input', event => { if (!event.isComposing) soon(); });
  box.addEventListener('compositionend', soon);
  for (const name of ['region', 'asOf', 'caller']) ask.elements[name].addEventListener('change', find);
  found.dataset.of = box.value.trim();

  // the open card
  const cards = () => [...found.querySelectorAll('.card')];
  const current = () => cards().find(card => card.open) || null;
  const shown = new Map();
  const mark = () => {
    const card = current();
    // the buttons of the cards bear the same name, so the field is not found by it
    form.querySelector('input[name=target]').value = card ? card.dataset.target : '';
    form.elements.shown.value = [...shown.values()].join('；').slice(0, 900);
  };
  const remember = card => {
    if (!shown.has(card.dataset.target)) {
      shown.set(card.dataset.target, card.dataset.title);
      const line = document.createElement('li');
      line.textContent = card.dataset.title;
      document.getElementById('shown').append(line);
    }
    mark();
  };
  const open = card => {
    cards().forEach(one => { one.open = one === card; });
    const summary = card.querySelector('summary');
    summary.focus({ preventScroll: true });
    summary.scrollIntoView({ block: 'nearest' });
    remember(card);
  };
  const openNumber = number => {
    const one = found.querySelector(`[data-open="${number}"]`);
    if (!one) return false;
    if (one.tagName === 'A') one.click(); else open(one.closest('.card'));
    return true;
  };
  ask.addEventListener('submit', async event => {
    event.preventDefault();
    if (found.dataset.of !== box.value.trim() || document.activeElement !== box) await find();
    if (!openNumber(1)) box.focus();
  });

  const send = (path, card) => fetch(path, {
    method: 'POST',
    keepalive: true,
    headers: { 'X-Form-Token': token, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ q: box.value.trim(), target: card.dataset.target }).toString(),
  });
  const text = card => {
    const lines = card.querySelector('.copied').value.split('\n');
    const chosen = [...card.querySelectorAll('.amounts input:checked')].map(one => one.value);
    const all = [...card.querySelectorAll('.amounts input')].map(one => one.value);
    const kept = chosen.length ? lines.filter(line => !all.includes(line) || chosen.includes(line)) : lines;
    const met = [...card.querySelectorAll('.conditions input:checked')].map(one => one.value);
    return kept.concat(met.length ? ['已核对：' + met.join('；')] : []).join('\n');
  };
  const copy = async card => {
    const words = text(card);
    try {
      await navigator.clipboard.writeText(words);
    } catch {
      const area = document.createElement('textarea');
      area.value = words;
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
      card.querySelector('summary').focus();
    }
    remember(card);
    const kept = await send('/hotline/told', card);
    tell(kept.ok ? '已复制，连同依据和日期；已记为答复。' : '已复制，但没有记下，请重新登录。');
  };
  const keep = async card => {
    const kept = await send('/hotline/keep', card);
    tell(kept.ok ? '已收藏。' : '没有收藏成，请刷新后再试。');
  };
  // what is no longer in force, and what holds elsewhere only, is laid beside what is there; the box keeps its words
  const widen = link => {
    const wanted = new URL(link.href).searchParams;
    for (const name of ['history', 'everywhere']) {
      if (!wanted.has(name) || ask.elements[name]) continue;
      const field = document.createElement('input');
      Object.assign(field, { type: 'hidden', name, value: wanted.get(name) });
      ask.append(field);
    }
    find();
  };
  found.addEventListener('click', event => {
    const more = event.target.closest('#history, #everywhere');
    if (more && !event.ctrlKey && !event.metaKey) { event.preventDefault(); widen(more); return; }
    const button = event.target.closest('[data-copy-card], [data-keep-card]');
    const summary = event.target.closest('summary');
    if (button) {
      event.preventDefault();
      (button.hasAttribute('data-copy-card') ? copy : keep)(button.closest('.card'));
    } else if (summary && summary.closest('.card')) {
      event.preventDefault();
      const card = summary.closest('.card');
      if (card.open) card.open = false; else open(card);
    }
  });

  // a report needs words, a hand-over does not
  const submit = id => {
    carry();
    if (id === 'gap' && !box.value.trim()) { tell('先在框里写来电人问的事，再按 G。'); box.focus(); return; }
    if (id === 'error' && !form.elements.note.value.trim()) { tell('先写明哪里不对，按 Esc 离开备注，再按 E。'); form.elements.note.focus(); return; }
    form.requestSubmit(document.getElementById(id));
  };
  form.addEventListener('submit', carry);

  const go = id => { const one = document.getElementById(id); one.focus(); if (one.select) one.select(); };
  const keys = {
    '/': () => go('q'), r: () => go('region'), d: () => go('asOf'), n: () => go('note'),
    c: () => { const card = current(); if (card) copy(card); else tell('先按数字键打开一条。'); },
    s: () => { const card = current(); if (card) keep(card); else tell('先按数字键打开一条。'); },
    g: () => submit('gap'), e: () => submit('error'), h: () => submit('hand-over'),
    l: () => press('history') || tell('没有历史规定。'), a: () => press('everywhere') || tell('没有只适用于别处的。'), v: () => press('public'), w: () => press('next-call'),
    '?': () => { const help = document.getElementById('help'); help.open = !help.open; if (help.open) help.querySelector('summary').focus(); },
  };
  keys['？'] = keys['?'];
  document.addEventListener('keydown', event => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const key = event.key.toLowerCase();
    if (key === 'escape') {
      document.getElementById('help').open = false;
      if (typing()) { event.preventDefault(); const card = current(); (card ? card.querySelector('summary') : found).focus(); if (!card) document.activeElement.blur(); }
      return;
    }
    if (document.activeElement === box && !box.value && (key === '?' || key === '？')) { event.preventDefault(); keys['?'](); return; }
    if (typing() && !event.altKey) {
      if (document.activeElement === box && key === 'arrowdown') { event.preventDefault(); openNumber(1); }
      return;
    }
    if (/^[1-9]$/.test(key) && openNumber(key)) event.preventDefault();
    if (keys[key]) { event.preventDefault(); keys[key](); }
  });
  if (box.value) box.select();
  mark();
})();

// Makes quicker what works without it: reading aloud, copying, sharing, printing. Sends nothing anywhere.
(() => {
  'use strict';
  const said = document.createElement('p');
  said.className = 'said';
  said.setAttribute('role', 'status');
  document.body.append(said);
  let silence = 0;
  const tell = text => {
    said.textContent = text;
    clearTimeout(silence);
    silence = setTimeout(() => { said.textContent = ''; }, 6000);
  };

  // an address that names only the clause leads to that part of a long text where the clause is
  const addressOf = href => {
    const address = new URL(href);
    address.searchParams.delete('part');
    address.searchParams.delete('at');
    if (document.querySelector('.parts')) address.searchParams.set('at', address.hash.slice(1));
    return address;
  };
  const named = location.hash.slice(1);
  if (named && document.querySelector('.parts') && !document.getElementById(named)
    && new URLSearchParams(location.search).get('at') !== named) {
    location.replace(addressOf(location.href));
  }

  // what needs a script shows itself only when there is one
  const show = selector => document.querySelectorAll(selector).forEach(one => { one.hidden = false; });

  const copy = async text => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const box = document.createElement('textarea');
      box.value = text;
      document.body.append(box);
      box.select();
      document.execCommand('copy');
      box.remove();
    }
  };

  show('[data-copy], [data-print]');
  if (navigator.share) show('[data-share]');

  document.addEventListener('click', async event => {
    const from = event.target instanceof Element ? event.target : document.body;
    const copies = from.closest('[data-copy]');
    if (copies) {
      const source = copies.dataset.copy ? document.querySelector(copies.dataset.copy) : null;
      await copy(source ? ('value' in source ? source.value : source.textContent.trim()) : location.href);
      tell(copies.dataset.told || '已复制。');
    }
    const anchor = from.closest('.clause .anchor');
    if (anchor) {
      const whole = document.querySelector('#citation');
      const name = anchor.textContent.trim().replace(/的链接$/, '');
      const cited = whole ? whole.textContent.trim().replace(/（[^（]*）$/, status => name + status) + '\n' : '';
      await copy(cited + addressOf(anchor.href));
      tell('已复制这一条的引用和链接。');
    }
    if (from.closest('[data-print]')) window.print();
    const shares = from.closest('[data-share]');
    if (shares) {
      try {
        await navigator.share({ title: document.title, url: location.href });
      } catch {
        // the reader thought better of it
      }
    }
  });

  // "/" goes to the box, as long as nothing is being typed
  document.addEventListener('keydown', event => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement ? document.activeElement.tagName : '');
    const box = document.querySelector('#q');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && box) {
      event.preventDefault();
      box.focus();
    }
  });

  // reading aloud: the browser's own voice, paragraph by paragraph
  const speech = window.speechSynthesis;
  const start = document.querySelector('[data-speak]');
  if (!speech || !start) return;
  show('[data-speak]');
  const paragraphs = () => [...document.querySelectorAll('[data-aloud]')]
    .flatMap(part => {
      const inner = [...part.querySelectorAll('h1, h2, h3, h4, p, li, tr')].filter(one => !one.querySelector('p, li'));
      return inner.length ? inner : [part];
    })
    .filter(one => !one.closest('.tools, .anchor, [hidden], details:not([open]) > :not(summary)') && one.innerText.trim());
  let queue = [];
  let at = 0;
  let running = false;
  let bar = null;
  const mark = one => {
    document.querySelectorAll('.aloud').forEach(old => old.classList.remove('aloud'));
    if (one) one.classList.add('aloud');
  };
  const stop = () => {
    running = false;
    speech.cancel();
    mark(null);
    if (bar) bar.remove();
    bar = null;
    start.focus();
  };
  const next = () => {
    if (!running) return;
    if (at >= queue.length) { stop(); tell('读完了。'); return; }
    const words = new SpeechSynthesisUtterance(queue[at].innerText.replace(/\s+/g, ' ').trim());
    words.lang = 'zh-CN';
    words.rate = Number(bar.querySelector('select').value);
    words.onend = () => { if (running && !speech.paused) { at += 1; next(); } };
    mark(queue[at]);
    queue[at].scrollIntoView({ block: 'nearest' });
    speech.speak(words);
  };
  const button = (text, act) => {
    const one = document.createElement('button');
    one.type = 'button';
    one.className = 'second';
    one.textContent = text;
    one.addEventListener('click', act);
    return one;
  };
  const open = () => {
    bar = document.createElement('div');
    bar.className = 'speaker';
    bar.setAttribute('role', 'group');
    bar.setAttribute('aria-label', '朗读');
    const pause = button('暂停', () => {
      if (pause.textContent === '暂停') { speech.pause(); pause.textContent = '继续'; } else { speech.resume(); pause.textContent = '暂停'; }
    });
    const label = document.createElement('label');
    label.append('语速 ');
    const speed = document.createElement('select');
    for (const [value, name] of [['0.7', '慢'], ['0.9', '稍慢'], ['1', '正常'], ['1.3', '快']]) speed.add(new Option(name, value));
    speed.value = document.documentElement.classList.contains('elder') ? '0.7' : '1';
    speed.addEventListener('change', () => { running = false; speech.cancel(); running = true; pause.textContent = '暂停'; next(); });
    label.append(speed);
    bar.append(pause, label, button('停止', stop));
    document.querySelector('main').append(bar);
    pause.focus();
  };
  start.addEventListener('click', () => {
    if (bar) stop();
    queue = paragraphs();
    at = 0;
    running = true;
    open();
    next();
  });
  window.addEventListener('pagehide', () => speech.cancel());
})();

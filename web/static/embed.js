// A search box for other sites: stands where the script element stands. Sends nothing until somebody searches; sets no
// style attribute and no inline script, so that a strict content security policy lets it be.
(() => {
  'use strict';
  const script = document.currentScript;
  const origin = new URL(script.src).origin;
  const make = (name, attributes, text) => {
    const one = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, value);
    if (text) one.textContent = text;
    return one;
  };
  const number = document.querySelectorAll('.policybase-search').length + 1;
  const form = make('form', { action: origin + '/search', method: 'get', role: 'search', 'aria-label': '政策文件搜索', class: 'policybase-search' });
  form.append(
    make('label', { for: 'policybase-box-' + number }, '要查的事、文件名或文号'),
    document.createTextNode(' '),
    make('input', { id: 'policybase-box-' + number, name: 'q', type: 'search', maxlength: '200', autocomplete: 'off' }),
    document.createTextNode(' '),
    make('button', { type: 'submit' }, '查政策'));
  script.after(form);
})();

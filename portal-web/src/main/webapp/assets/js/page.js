// What makes every page nicer, and none of it possible: leaving fast, menus that close, the lamp switch, suggestions.

document.documentElement.classList.add('js');

// --- Leaving fast, as GOV.UK's "Exit this page": the button, or Shift three times within five seconds. ---
const leave = document.querySelector('[data-leave]');

function leaveNow(event) {
  event?.preventDefault();
  document.documentElement.classList.add('leaving'); // the page goes dark before the network answers
  document.title = '​';
  window.location.replace(leave.href); // replace: "back" does not lead here again
}

leave?.addEventListener('click', leaveNow);

let shifts = [];
document.addEventListener('keyup', (event) => {
  const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
  if (event.key !== 'Shift' || typing) {
    shifts = [];
    return;
  }
  shifts = [...shifts, Date.now()].slice(-3);
  if (shifts.length === 3 && shifts[2] - shifts[0] < 5000) leaveNow();
});
// Shift is also held for capitals: any other key in between starts the count anew.
document.addEventListener('keydown', (event) => { if (event.key !== 'Shift') shifts = []; });

// --- Menus close when the reader turns elsewhere. ---
for (const menu of document.querySelectorAll('[data-menu]')) {
  document.addEventListener('click', (event) => { if (!menu.contains(event.target)) menu.open = false; });
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && menu.open) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
}

// --- Light and dark: the choice is kept in a cookie, so that the server sends the page right at once. ---
const themeSwitch = document.querySelector('[data-theme-switch]');
if (themeSwitch) {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (document.documentElement.dataset.theme || (system.matches ? 'dark' : 'light')) === 'dark';
  const label = () => { themeSwitch.textContent = isDark() ? themeSwitch.dataset.light : themeSwitch.dataset.dark; };
  themeSwitch.addEventListener('click', () => {
    const theme = isDark() ? 'light' : 'dark';
    document.documentElement.dataset.theme = theme;
    document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
    label();
  });
  system.addEventListener('change', label);
  label();
}

// --- The filters' sheet on small screens: it works by its address alone; here it also minds focus and Escape. ---
const filters = document.getElementById('filters');
if (filters) {
  const narrow = matchMedia('(max-width: 899px)');
  const opener = document.querySelector('.to-filters');
  window.addEventListener('hashchange', () => {
    if (!narrow.matches) return;
    if (location.hash === '#filters') filters.querySelector('a').focus();
    else opener?.focus();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && location.hash === '#filters') location.hash = '#found';
  });
}

// --- Pictures that could not be drawn leave no hole. ---
document.addEventListener('error', (event) => {
  if (event.target instanceof HTMLImageElement) event.target.closest('[data-picture]')?.remove();
}, true);

// --- Suggestions while typing: an ARIA combobox with a listbox, as the ARIA Authoring Practices describe it. ---
for (const form of document.querySelectorAll('form[data-suggest]')) suggestIn(form);

function suggestIn(form) {
  const input = form.querySelector('input[name="q"]');
  const list = document.createElement('ul');
  list.className = 'suggestions';
  list.id = `${input.id}-suggestions`;
  list.role = 'listbox';
  list.ariaLabel = form.dataset.suggest;
  list.hidden = true;
  form.append(list);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', list.id);

  let active = -1;
  let typed = input.value;
  let timer;
  let asking;
  const known = new Map(); // what was answered before is not asked again

  function show(suggestions) {
    active = -1;
    input.removeAttribute('aria-activedescendant');
    list.replaceChildren(...suggestions.map((text, at) => {
      const item = document.createElement('li');
      item.id = `${list.id}-${at}`;
      item.role = 'option';
      item.ariaSelected = 'false';
      item.append(...emphasised(text));
      return item;
    }));
    list.hidden = suggestions.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
  }

  // What the suggestion adds to the typed words stands out.
  function emphasised(text) {
    const start = typed.trim();
    if (!text.toLowerCase().startsWith(start.toLowerCase())) return [text];
    const rest = document.createElement('b');
    rest.textContent = text.slice(start.length);
    return [text.slice(0, start.length), rest];
  }

  async function ask() {
    asking?.abort(); // an answer to fewer letters must not come after the answer to more
    const text = typed.trim();
    if (text.length < 2) return show([]);
    if (known.has(text)) return show(known.get(text));
    asking = new AbortController();
    try {
      const address = `/api/v1/suggest?q=${encodeURIComponent(text)}`;
      const answer = await fetch(address, { signal: asking.signal, headers: { 'Accept-Language': document.documentElement.lang } });
      if (!answer.ok) return show([]);
      const suggestions = (await answer.json()).suggestions.slice(0, 8);
      known.set(text, suggestions);
      if (document.activeElement === input && typed.trim() === text) show(suggestions);
    } catch { /* typing went on, or the network did not: the form works without */ }
  }

  function choose(at) {
    const items = [...list.children];
    items[active]?.setAttribute('aria-selected', 'false');
    active = (at + items.length + 1) % (items.length + 1);
    const item = items[active];
    if (item) {
      item.setAttribute('aria-selected', 'true');
      item.scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', item.id);
      input.value = item.textContent;
    } else {
      active = -1;
      input.removeAttribute('aria-activedescendant');
      input.value = typed;
    }
  }

  input.addEventListener('input', () => {
    typed = input.value;
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  });
  input.addEventListener('keydown', (event) => {
    if (list.hidden) {
      if (event.key === 'ArrowDown') ask();
      return;
    }
    if (event.key === 'ArrowDown') { event.preventDefault(); choose(active + 1); }
    else if (event.key === 'ArrowUp') { event.preventDefault(); choose(active < 0 ? list.children.length - 1 : active - 1); }
    else if (event.key === 'Escape') { event.preventDefault(); input.value = typed; show([]); }
  });
  form.addEventListener('submit', () => { clearTimeout(timer); asking?.abort(); });
  input.addEventListener('blur', () => setTimeout(() => show([]), 150));
  list.addEventListener('pointerdown', (event) => {
    const item = event.target.closest('li');
    if (!item) return;
    event.preventDefault();
    input.value = item.textContent;
    form.requestSubmit();
  });
}

// Long lists of checkboxes get a field that narrows them; what is chosen comes first. The form works without it.

for (const pick of document.querySelectorAll('[data-pick]')) {
  const list = pick.querySelector('ul');
  const filter = Object.assign(document.createElement('input'), { type: 'text', placeholder: pick.dataset.pick, ariaLabel: pick.dataset.pick, autocomplete: 'off' });
  pick.prepend(filter);
  for (const item of [...list.querySelectorAll('li:has(:checked)')].reverse()) list.prepend(item);
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  filter.addEventListener('input', () => {
    const typed = plain(filter.value.trim());
    for (const item of list.children) item.hidden = !plain(item.textContent).includes(typed);
  });
  filter.addEventListener('keydown', (event) => { if (event.key === 'Enter') event.preventDefault(); });
}

// What went wrong is said first, and read out.
document.querySelector('[data-focus]')?.focus();

for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => print());

// Long lists of checkboxes get a field that narrows them, and chips for what is chosen. The form works without it.

for (const pick of document.querySelectorAll('[data-pick]')) {
  const list = pick.querySelector('ul');
  const label = pick.dataset.pickFor ? `${pick.dataset.pickFor}: ${pick.dataset.pick}` : pick.dataset.pick;
  const filter = Object.assign(document.createElement('input'), { type: 'text', placeholder: pick.dataset.pick, ariaLabel: label, autocomplete: 'off' });
  const chips = Object.assign(document.createElement('ul'), { className: 'picked' });
  pick.prepend(filter);
  pick.before(chips);
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  filter.addEventListener('input', () => {
    const typed = plain(filter.value.trim());
    for (const item of list.children) item.hidden = !plain(item.textContent).includes(typed);
  });
  list.addEventListener('change', showChosen);
  showChosen();

  // What is chosen stays in sight as chips; a chip lets it go again.
  function showChosen() {
    chips.replaceChildren(...[...list.querySelectorAll(':checked')].map((box) => {
      const chip = document.createElement('li');
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: box.labels[0].textContent.trim(), ariaLabel: `${pick.dataset.pickRemove}: ${box.labels[0].textContent.trim()}` });
      button.addEventListener('click', () => { box.checked = false; showChosen(); filter.focus(); });
      chip.append(button);
      return chip;
    }));
  }

  filter.addEventListener('keydown', (event) => { if (event.key === 'Enter') event.preventDefault(); });
}

// What went wrong is said first, and read out.
document.querySelector('[data-focus]')?.focus();

for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => print());

// While an organisation is typed, says which entries it may be already. The form asks once more by itself without it.

const place = document.querySelector('[data-similar]');
const form = document.getElementById('form');

if (place && form) {
  let wait;
  let asked = '';
  form.addEventListener('input', (event) => {
    if (!/^(names|contacts)\./.test(event.target.name)) return;
    clearTimeout(wait);
    wait = setTimeout(ask, 400);
  });

  // The first of its kind that says anything: names.0.name with names.0.kind beside it.
  function first(part, field, kind) {
    const row = [...form.querySelectorAll(`[name^="${part}."][name$=".kind"]`)]
      .filter((select) => select.value === kind)
      .map((select) => form.elements[select.name.replace(/kind$/, field)])
      .find((input) => input && input.value.trim());
    return row ? row.value.trim() : '';
  }

  async function ask() {
    const typed = new URLSearchParams({ name: first('names', 'name', 'NAME'), acronym: first('names', 'name', 'ACRONYM'), website: first('contacts', 'value', 'WEBSITE') }).toString();
    if (typed === asked) return;
    asked = typed;
    try {
      const answer = await fetch(`${place.dataset.similar}?${typed}`);
      if (!answer.ok || typed !== asked) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const found = page.querySelector('[data-alike]');
      place.replaceChildren(...(found ? [document.adoptNode(found)] : []));
    } catch {
      asked = ''; // not reachable just now: the next letter asks again
    }
  }
}

// A small PDF viewer on PDF.js: pages, page number, zoom, selectable text, the matches of the search marked.
// The server has already put the cited page's text in the viewer's place; it stays when anything here fails.

const place = document.querySelector('[data-viewer]');
const KEEP = 6; // pages that stay drawn around the one in view: memory on a phone is small
const ZOOM_STEPS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3];

if (place) {
  const wide = matchMedia('(min-width: 1100px)').matches;
  const cited = location.hash === '#document';
  if (wide || cited) start();
  else new IntersectionObserver((seen, observer) => {
    if (seen.some((entry) => entry.isIntersecting)) { observer.disconnect(); start(); }
  }, { rootMargin: '200px' }).observe(place);
}

async function start() {
  try {
    const pdfjs = await import(`${place.dataset.pdfjs}/pdf.min.mjs`);
    pdfjs.GlobalWorkerOptions.workerSrc = `${place.dataset.pdfjs}/pdf.worker.min.mjs`;
    const file = await pdfjs.getDocument({
      url: `${place.dataset.viewer}?inline=true`,
      isEvalSupported: false,
      wasmUrl: `${place.dataset.pdfjs}/wasm/`,
      standardFontDataUrl: `${place.dataset.pdfjs}/standard_fonts/`,
      iccUrl: `${place.dataset.pdfjs}/iccs/`,
    }).promise;
    const first = await file.getPage(1);
    new Viewer(pdfjs, file, first.getViewport({ scale: 1 })).open(Number(place.dataset.page) || 1);
  } catch (problem) {
    console.warn('The document is shown as text:', problem);
  }
}

class Viewer {
  constructor(pdfjs, file, size) {
    this.pdfjs = pdfjs;
    this.file = file;
    this.zoom = 1; // 1 fits the width
    this.current = 1;
    this.pages = Array.from({ length: file.numPages }, (_, at) => ({ number: at + 1, width: size.width, height: size.height }));
    this.marks = new Map(); // page number -> words to mark
    this.build();
  }

  // --- What one sees ---

  build() {
    const text = place.dataset;
    this.bar = element('div', { className: 'document-bar' });
    this.tools = element('div', { className: 'viewer-tools' });
    this.tools.setAttribute('role', 'toolbar');
    this.tools.setAttribute('aria-label', text.pages);
    this.input = element('input', { type: 'text', inputMode: 'numeric', ariaLabel: text.number });
    this.previous = this.button('up', text.previous, () => this.go(this.current - 1));
    this.next = this.button('down', text.next, () => this.go(this.current + 1));
    this.smaller = this.button('minus', text.smaller, () => this.step(-1));
    this.larger = this.button('plus', text.larger, () => this.step(1));
    const of = element('span', { className: 'of', textContent: `/ ${this.pages.length}` });
    this.tools.append(this.previous, this.next, this.input, of);
    const zoom = element('div', { className: 'viewer-tools' });
    zoom.append(this.smaller, this.larger, this.button('width', text.fit, () => this.setZoom(1)));
    const title = place.querySelector('#document-title');
    title.classList.add('unseen');
    this.bar.append(title, this.tools, zoom);

    this.scroll = element('div', { className: 'viewer-scroll', tabIndex: 0 });
    this.scroll.setAttribute('role', 'region');
    this.scroll.setAttribute('aria-labelledby', 'document-title');
    for (const page of this.pages) {
      page.box = element('div', { className: 'pdf-page' });
      page.box.setAttribute('role', 'group');
      page.box.setAttribute('aria-label', `${text.label} ${page.number}`);
      page.box.dataset.number = page.number;
      this.scroll.append(page.box);
    }
    place.replaceChildren(this.bar, this.scroll);

    this.input.addEventListener('change', () => this.go(Number.parseInt(this.input.value, 10) || this.current));
    this.scroll.addEventListener('scroll', () => this.follow(), { passive: true });
    this.scroll.addEventListener('keydown', (event) => this.key(event));
    new ResizeObserver(() => this.resize()).observe(this.scroll);
  }

  button(icon, label, action) {
    const button = element('button', { type: 'button', title: label, ariaLabel: label });
    button.innerHTML = `<svg class="icon" aria-hidden="true"><use href="${place.dataset.icons}#${icon}"></use></svg>`;
    button.addEventListener('click', action);
    return button;
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const actions = {
      PageDown: () => this.go(this.current + 1), PageUp: () => this.go(this.current - 1),
      Home: () => this.go(1), End: () => this.go(this.pages.length),
      '+': () => this.step(1), '=': () => this.step(1), '-': () => this.step(-1), 0: () => this.setZoom(1),
    };
    const action = actions[event.key];
    if (action) { event.preventDefault(); action(); }
  }

  // --- Sizes ---

  scaleOf(page) {
    const room = this.scroll.clientWidth - 24;
    return (Math.min(room, 1100) / page.width) * this.zoom;
  }

  layout() {
    for (const page of this.pages) {
      const scale = this.scaleOf(page);
      page.box.style.width = `${Math.floor(page.width * scale)}px`;
      page.box.style.height = `${Math.floor(page.height * scale)}px`;
    }
  }

  resize() {
    const width = this.scroll.clientWidth;
    if (width === this.laidOutFor) return;
    this.laidOutFor = width;
    this.redraw();
  }

  redraw() {
    const page = this.current;
    for (const other of this.pages) this.clear(other);
    this.layout();
    this.go(page);
  }

  setZoom(zoom) {
    this.zoom = zoom;
    this.smaller.disabled = zoom <= ZOOM_STEPS[0];
    this.larger.disabled = zoom >= ZOOM_STEPS.at(-1);
    this.redraw();
  }

  step(by) {
    const at = ZOOM_STEPS.indexOf(this.zoom) + by;
    if (at >= 0 && at < ZOOM_STEPS.length) this.setZoom(ZOOM_STEPS[at]);
  }

  // --- Where one is ---

  open(number) {
    this.layout();
    this.laidOutFor = this.scroll.clientWidth;
    this.toMark = number;
    this.go(number);
  }

  go(number) {
    const page = this.pages[Math.min(Math.max(number, 1), this.pages.length) - 1];
    this.scroll.scrollTop = page.box.offsetTop - this.scroll.offsetTop - 12;
    this.tell(page.number);
    this.draw();
  }

  follow() {
    if (this.following) return;
    this.following = requestAnimationFrame(() => {
      this.following = null;
      const middle = this.scroll.scrollTop + this.scroll.offsetTop + this.scroll.clientHeight / 3;
      const page = this.pages.find((each) => each.box.offsetTop + each.box.offsetHeight > middle) ?? this.pages.at(-1);
      this.tell(page.number);
      this.draw();
    });
  }

  tell(number) {
    this.current = number;
    this.input.value = number;
    this.previous.disabled = number === 1;
    this.next.disabled = number === this.pages.length;
  }

  // --- Drawing ---

  async draw() {
    for (const page of this.pages) {
      const distance = Math.abs(page.number - this.current);
      if (distance > KEEP) this.clear(page);
    }
    for (const number of [this.current, this.current + 1, this.current - 1, this.current + 2]) {
      const page = this.pages[number - 1];
      if (page && !page.drawn) await this.drawPage(page);
    }
  }

  clear(page) {
    if (!page.drawn) return;
    page.task?.cancel();
    page.box.replaceChildren();
    page.drawn = false;
  }

  async drawPage(page) {
    page.drawn = true;
    try {
      const source = await this.file.getPage(page.number);
      const natural = source.getViewport({ scale: 1 });
      if (Math.abs(natural.width - page.width) + Math.abs(natural.height - page.height) > 1) {
        this.correct(page, natural);
      }
      const viewport = source.getViewport({ scale: this.scaleOf(page) });
      const sharp = Math.min(window.devicePixelRatio || 1, 2);
      const canvas = element('canvas', { width: Math.floor(viewport.width * sharp), height: Math.floor(viewport.height * sharp) });
      const layer = element('div', { className: 'textLayer' });
      layer.style.setProperty('--total-scale-factor', String(viewport.scale));
      page.box.replaceChildren(canvas, layer);
      page.task = source.render({ canvas, viewport, transform: sharp === 1 ? null : [sharp, 0, 0, sharp, 0, 0] });
      const text = new this.pdfjs.TextLayer({ textContentSource: source.streamTextContent(), container: layer, viewport });
      await Promise.all([page.task.promise, text.render()]);
      await this.mark(page, layer);
    } catch (problem) {
      if (problem?.name !== 'RenderingCancelledException') { page.drawn = false; console.warn(problem); }
    }
  }

  // A page of another size than the first: what is above the eye must not push the text away.
  correct(page, natural) {
    const before = page.box.offsetHeight;
    page.width = natural.width;
    page.height = natural.height;
    const scale = this.scaleOf(page);
    page.box.style.width = `${Math.floor(page.width * scale)}px`;
    page.box.style.height = `${Math.floor(page.height * scale)}px`;
    if (page.number < this.current) this.scroll.scrollTop += page.box.offsetHeight - before;
  }

  // --- Marks: the server knows which words of the page match (their other forms too); here they are only found again. ---

  async mark(page, layer) {
    const words = await this.wordsOf(page.number);
    if (words.length === 0) return;
    const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).sort((a, b) => b.length - a.length);
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
    for (const span of layer.querySelectorAll('span')) {
      if (span.children.length > 0) continue;
      const text = span.textContent;
      const matches = [...text.matchAll(pattern)];
      if (matches.length === 0) continue;
      const parts = [];
      let end = 0;
      for (const match of matches) {
        parts.push(text.slice(end, match.index), element('mark', { textContent: match[0] }));
        end = match.index + match[0].length;
      }
      span.replaceChildren(...parts, text.slice(end));
    }
    if (this.toMark === page.number) {
      this.toMark = null;
      const mark = layer.querySelector('mark');
      if (mark) this.scroll.scrollTop += mark.getBoundingClientRect().top - this.scroll.getBoundingClientRect().top - this.scroll.clientHeight / 3;
    }
  }

  async wordsOf(number) {
    if (!place.dataset.question) return [];
    if (!this.marks.has(number)) {
      const address = `${place.dataset.api}/pages/${number}?${place.dataset.question}`;
      this.marks.set(number, fetch(address, { headers: { 'Accept-Language': document.documentElement.lang } })
        .then((answer) => (answer.ok ? answer.json() : { words: [] }))
        .then((body) => body.words)
        .catch(() => []));
    }
    return this.marks.get(number);
  }
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}

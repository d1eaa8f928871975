// Sends chosen or dropped files (and whole folders) one by one to the API, two at a time, and tells how far it is.

const form = document.querySelector('[data-upload]');
const panel = document.getElementById('progress');
const AT_ONCE = 2;

if (form && panel) {
  const input = form.querySelector('input[type="file"]');
  const drop = form.querySelector('[data-drop]');
  form.querySelector('#send').hidden = true; // choosing is sending here
  input.addEventListener('change', () => { send([...input.files].map((file) => ({ file, name: file.webkitRelativePath || file.name }))); input.value = ''; });
  form.querySelector('[data-folder]').addEventListener('click', () => {
    input.webkitdirectory = true;
    input.addEventListener('change', () => { input.webkitdirectory = false; }, { once: true });
    input.addEventListener('cancel', () => { input.webkitdirectory = false; }, { once: true });
    input.click();
  });
  for (const name of ['dragenter', 'dragover']) drop.addEventListener(name, (event) => { event.preventDefault(); drop.classList.add('over'); });
  for (const name of ['dragleave', 'drop']) drop.addEventListener(name, () => drop.classList.remove('over'));
  drop.addEventListener('drop', async (event) => { event.preventDefault(); send(await dropped(event.dataTransfer)); });
  form.addEventListener('submit', (event) => event.preventDefault());
}

// --- What was dropped: files, and the files in folders. ---

async function dropped(transfer) {
  const found = [];
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  for (const entry of entries) await walk(entry, '', found);
  return found;
}

async function walk(entry, folder, found) {
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    found.push({ file, name: folder + file.name });
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const child of some) await walk(child, `${folder}${entry.name}/`, found);
  }
}

// --- Sending ---

const queue = [];
const sent = { bytes: 0, total: 0, files: 0, all: 0, since: 0 };
const tally = { imported: 0, duplicate: 0, refused: 0 };
let running = 0;

function send(files) {
  if (files.length === 0) return;
  panel.hidden = false;
  panel.querySelector('[data-bar]').hidden = false;
  title(panel.dataset.sending);
  if (running === 0) { Object.assign(sent, { bytes: 0, total: 0, files: 0, all: 0, since: performance.now() }); }
  const list = panel.querySelector('.uploads');
  for (const job of files) {
    job.row = row(list, job.name);
    sent.total += job.file.size;
    sent.all += 1;
    if (job.file.size > Number(form.dataset.upload)) {
      finish(job, [{ file: job.name, outcome: 'refused', reason: panel.dataset.tooLarge }]);
    } else {
      queue.push(job);
    }
  }
  panel.querySelector('h2').focus();
  while (running < AT_ONCE && queue.length > 0) next();
  show();
}

async function next() {
  const job = queue.shift();
  if (!job) return;
  running += 1;
  try {
    finish(job, await upload(job));
  } catch {
    finish(job, [{ file: job.name, outcome: 'refused', reason: panel.dataset.failed }]);
  }
  running -= 1;
  if (queue.length > 0) next();
  else if (running === 0) title(panel.dataset.done);
  show();
}

async function upload(job) {
  for (;;) {
    const answer = await post(job);
    if (answer.status === 503) { // as many uploads are under way as may be
      sent.bytes -= job.told ?? 0;
      job.told = 0;
      await new Promise((resolve) => setTimeout(resolve, 3000));
    } else if (answer.status >= 200 && answer.status < 300) {
      return JSON.parse(answer.responseText).files;
    } else {
      return [{ file: job.name, outcome: 'refused', reason: detail(answer) }];
    }
  }
}

function detail(answer) {
  try { return JSON.parse(answer.responseText).detail ?? panel.dataset.failed; } catch { return panel.dataset.failed; }
}

function post(job) {
  return new Promise((resolve, reject) => {
    const body = new FormData();
    body.append('metadata', JSON.stringify(metadata()));
    body.append('file', job.file, job.file.name);
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/imports');
    request.setRequestHeader('X-CSRF-Token', form.elements.csrf.value);
    request.setRequestHeader('Accept-Language', document.documentElement.lang);
    request.upload.addEventListener('progress', (event) => {
      const now = Math.min(event.loaded, job.file.size);
      sent.bytes += now - (job.told ?? 0);
      job.told = now;
      job.row.querySelector('.outcome').textContent = now === job.file.size ? panel.dataset.reading : `${Math.floor((now / job.file.size) * 100)} %`;
      show();
    });
    request.addEventListener('load', () => resolve(request));
    request.addEventListener('error', reject);
    request.send(body);
  });
}

function metadata() {
  const given = { kind: form.elements.kind.value, organisation: form.elements.organisation.value.trim(), audience: form.elements.audience.value };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value));
}

// --- Telling ---

function row(list, name) {
  const item = document.createElement('li');
  item.append(part('name', name), part('outcome', panel.dataset.waiting));
  list.append(item);
  return item;
}

function part(name, text) {
  return Object.assign(document.createElement('span'), { className: name, textContent: text });
}

function finish(job, files) {
  sent.files += 1;
  sent.bytes += job.file.size - (job.told ?? 0);
  job.told = job.file.size;
  let after = job.row;
  for (const [at, file] of files.entries()) {
    const item = at === 0 ? job.row : document.createElement('li');
    item.className = file.outcome;
    const name = part('name', file.id ? '' : (at === 0 && files.length === 1 ? job.name : file.file));
    if (file.id) name.append(Object.assign(document.createElement('a'), { href: panel.dataset.records + file.id, textContent: files.length === 1 ? job.name : file.file }));
    item.replaceChildren(name, part('outcome', panel.dataset[file.outcome]));
    if (file.reason) item.append(part('reason', file.reason));
    if (at > 0) after.after(item);
    after = item;
    tally[file.outcome] += 1;
  }
}

function title(text) { panel.querySelector('h2').textContent = text; }

const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, at) => values[at]);

function show() {
  const lang = document.documentElement.lang;
  const seconds = (performance.now() - sent.since) / 1000;
  panel.querySelector('progress').value = sent.total === 0 ? 1 : sent.bytes / sent.total;
  const rate = sent.bytes / Math.max(seconds, 0.1);
  const left = (sent.total - sent.bytes) / Math.max(rate, 1);
  const number = (value, unit) => new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
  panel.querySelector('[data-rate-line]').textContent = fill(panel.dataset.rate, sent.files, sent.all, number(rate / 1e6, 'megabyte-per-second'), left > 90 ? number(Math.round(left / 60), 'minute') : number(Math.round(left), 'second'));
  panel.querySelector('.tally').textContent = fill(panel.dataset.tally, tally.imported, tally.duplicate, tally.refused);
}

/**
 * Runs on the preview's own pages. When something has changed, it fetches the page again and replaces the parts that differ.
 * A new version of a galley is loaded behind the old one and shown when it is ready, at the place where the
 * reader was. A hidden page keeps no connection open, because browsers allow only six.
 */
const find = (selector, within = document) => within.querySelector(selector);
const lost = find('#lost');
const { name, gone } = document.body.dataset;
// The parts as the server wrote them, so that what readers open or mark does not count as a change.
const known = new Map(
  Array.from(document.querySelectorAll('[data-live]'), (part) => [part.id, part.innerHTML]),
);

// ------------------------------------------------------------------ what differs

const takeParts = (page) => {
  for (const fresh of page.querySelectorAll('[data-live]')) {
    const shown = document.getElementById(fresh.id);
    if (!shown || known.get(fresh.id) === fresh.innerHTML) continue;
    known.set(fresh.id, fresh.innerHTML);
    keepOpen(find('details', shown), find('details', fresh));
    shown.replaceChildren(...document.importNode(fresh, true).childNodes);
  }
};

// A list of messages stays open or closed as the reader left it, unless an error is new.
const keepOpen = (shown, fresh) => {
  if (!shown || !fresh) return;
  const errorsCame = find('.error', fresh) && !find('.error', shown);
  if (!errorsCame) fresh.open = shown.open;
};

const markLine = () => {
  for (const line of document.querySelectorAll('.here')) line.classList.remove('here');
  if (/^#L\d+$/.test(location.hash))
    document.getElementById(location.hash.slice(1))?.classList.add('here');
};

const takePage = (page) => {
  const top = scrollY;
  document.title = page.title;
  takeParts(page);
  takeHtml(find('#html .frame'), find('#html .frame', page));
  takePdf(find('#pdf .frame'), find('#pdf .frame', page));
  markLine();
  scrollTo({ top, behavior: 'instant' });
};

// -------------------------------------------------------------------- web page

const takeHtml = (box, next) => {
  const fresh = next && find('iframe', next);
  if (!box || !next) return;
  const old = find('iframe:last-of-type', box);
  if (!fresh || !old) {
    if (!old && box.innerHTML !== next.innerHTML) {
      box.replaceChildren(...document.importNode(next, true).childNodes);
      openLinksOutside(find('iframe', box));
    }
    return;
  }
  if (old.dataset.version !== fresh.dataset.version)
    exchange(box, document.importNode(fresh, true));
};

// The event names the new version, and its address follows from that. The galley loads before the page is fetched.
const takeVersion = (version) => {
  const box = find('#html .frame');
  const old = box && find('iframe:last-of-type', box);
  if (!old || !version || old.dataset.version === String(version)) return false;
  const coming = old.cloneNode();
  coming.dataset.version = version;
  coming.src = `${old.getAttribute('src').replace(/\?.*$/, '')}?v=${version}`;
  exchange(box, coming);
  return true;
};

const exchange = (box, coming) => {
  for (const earlier of box.querySelectorAll('.coming')) earlier.remove();
  const shown = find('iframe', box);
  coming.classList.add('coming');
  coming.addEventListener(
    'load',
    async () => {
      const { fonts } = coming.contentDocument;
      await Promise.race([fonts.ready, new Promise((resolve) => setTimeout(resolve, 300))]);
      if (!coming.isConnected) return;
      goTo(coming, placeIn(shown));
      coming.classList.remove('coming');
      shown.remove();
      document.dispatchEvent(new Event('galley'));
    },
    { once: true },
  );
  openLinksOutside(coming);
  box.append(coming);
};

// The last element with an id above the upper edge, and its distance from the edge.
const placeIn = ({ contentDocument, contentWindow }) => {
  const place = { top: contentWindow.scrollY };
  if (place.top === 0) return place;
  for (const element of contentDocument.querySelectorAll('main [id]')) {
    const { top, height } = element.getBoundingClientRect();
    if (top > 4 || height === 0) continue;
    if (place.id === undefined || top >= place.offset)
      Object.assign(place, { id: element.id, offset: top });
  }
  return place;
};

const goTo = ({ contentDocument, contentWindow }, { top, id, offset }) => {
  const element = id && contentDocument.getElementById(id);
  const moved = element
    ? contentWindow.scrollY + element.getBoundingClientRect().top - offset
    : top;
  contentWindow.scrollTo({ top: moved, behavior: 'instant' });
};

// Links to other pages open in a new tab.
const openLinksOutside = (frame) => {
  const prepare = () => {
    for (const link of frame.contentDocument?.querySelectorAll('a[href]') ?? []) {
      if (link.getAttribute('href').startsWith('#')) continue;
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
    }
  };
  frame?.addEventListener('load', prepare);
  if (frame?.contentDocument?.readyState === 'complete') prepare();
};

// ------------------------------------------------------------------------- PDF

const takePdf = (box, next) => {
  if (!box || !next) return;
  const old = find('iframe', box);
  const fresh = find('iframe', next);
  if (!old) {
    if (box.innerHTML !== next.innerHTML)
      box.replaceChildren(...document.importNode(next, true).childNodes);
  } else if (fresh && old.dataset.version !== fresh.dataset.version) {
    old.dataset.version = fresh.dataset.version;
    tellVersion(old);
  }
};

const tellVersion = ({ contentWindow, dataset }) =>
  contentWindow.postMessage({ version: dataset.version }, location.origin);

// ------------------------------------------------------------------------ news

let busy = false;
let again = false;
const refresh = async () => {
  again = true;
  if (busy) return;
  busy = true;
  while (again) {
    again = false;
    await fetchPage().catch(() => {});
  }
  busy = false;
};

const fetchPage = async () => {
  const answer = await fetch(location.pathname + location.search, { cache: 'no-store' });
  if (answer.ok === (gone !== undefined)) return location.reload();
  if (answer.ok) takePage(new DOMParser().parseFromString(await answer.text(), 'text/html'));
};

let events;
const connect = () => {
  let timer;
  events = new EventSource('/events');
  events.addEventListener('open', () => {
    timer = clearTimeout(timer);
    if (lost) lost.hidden = true;
  });
  // The browser reconnects by itself, mostly within a moment.
  events.addEventListener('error', () => {
    timer ??= setTimeout(() => {
      if (lost) lost.hidden = false;
    }, 1000);
  });
  // The first message has everything that happened before the connection.
  let first = true;
  events.addEventListener('message', ({ data }) => {
    const versions = JSON.parse(data);
    const concerns = first || name === undefined || name in versions;
    first = false;
    // The messages about the galley are refreshed once it is shown.
    if (takeVersion(versions[name])) document.addEventListener('galley', refresh, { once: true });
    else if (concerns) refresh();
  });
};
addEventListener('visibilitychange', () => {
  events?.close();
  if (!document.hidden) connect();
});
addEventListener('hashchange', markLine);
openLinksOutside(find('#html iframe'));
// A frame hears nothing before it has loaded.
find('#pdf .frame')?.addEventListener('load', ({ target }) => tellVersion(target), true);
markLine();
if (!document.hidden) connect();

const loaded = new Map<string, Promise<Element>>();

/**
 * A chart's figure, as `src/site/lecture.ts` writes it. The browser parses the
 * answer itself; no text becomes HTML here, which the site's Trusted Types
 * policy forbids.
 */
export function chartFigure(address: string): Promise<Element> {
  const known = loaded.get(address);
  if (known) return known;
  const figure = request(address).catch((error: unknown) => {
    // Tried again the next time.
    loaded.delete(address);
    throw error;
  });
  loaded.set(address, figure);
  return figure;
}

function request(address: string): Promise<Element> {
  return new Promise((resolve, reject) => {
    const ask = new XMLHttpRequest();
    ask.open('GET', address);
    ask.responseType = 'document';
    ask.overrideMimeType('application/xml');
    ask.addEventListener('error', () => reject(new Error(`${address} did not answer`)));
    ask.addEventListener('load', () => {
      const figure = ask.responseXML?.querySelector('figure');
      if (ask.status === 200 && figure) resolve(document.importNode(figure, true));
      else reject(new Error(`no chart at ${address}`));
    });
    ask.send();
  });
}

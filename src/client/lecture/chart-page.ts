const loaded = new Map<string, Promise<HTMLElement>>();

/**
 * A chart's figure, taken from its own page: so a lecture shows what the page
 * shows, and no further file is needed. The browser parses the page itself;
 * no text becomes HTML here, which the site's Trusted Types policy forbids.
 */
export function chartFigure(address: string): Promise<HTMLElement> {
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

function request(address: string): Promise<HTMLElement> {
  return new Promise((resolve, reject) => {
    const ask = new XMLHttpRequest();
    ask.open('GET', address);
    ask.responseType = 'document';
    ask.addEventListener('error', () => reject(new Error(`${address} did not answer`)));
    ask.addEventListener('load', () => {
      const figure = ask.responseXML?.querySelector<HTMLElement>('figure.chart');
      if (ask.status === 200 && figure) resolve(document.importNode(figure, true));
      else reject(new Error(`no chart at ${address}`));
    });
    ask.send();
  });
}

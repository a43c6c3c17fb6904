export type Say = (text: string) => void;

/** A polite live region: what a chart answers is said as well as shown. */
export function liveRegion(document: Document): Say {
  const region = document.createElement('p');
  region.className = 'sr-only chart-live';
  region.setAttribute('role', 'status');
  document.body.append(region);
  return (text) => {
    // The same words once more are said once more.
    if (region.textContent === text) region.textContent = '';
    region.textContent = text;
  };
}

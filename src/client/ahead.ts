/** What browsers of Chromium's kind tell of the network. */
interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/** Whether a page may be fetched that the reader has not asked for; where nothing is known, the browser decides. */
export function mayFetchAhead({ saveData, effectiveType = '4g' }: Connection): boolean {
  return !saveData && effectiveType === '4g';
}

/** Takes away the rules by which pages are fetched ahead, where that would be at the reader's cost. */
export function fetchingAhead(document: Document): void {
  const { connection = {} } = navigator as Navigator & { connection?: Connection };
  if (!mayFetchAhead(connection))
    document.querySelector('script[type="speculationrules"]')?.remove();
}

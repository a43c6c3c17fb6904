/** Loads the work of the citation part once it comes near the window. */
export function citations(document: Document): void {
  const section = document.querySelector<HTMLElement>('[data-cite]');
  if (!section) return;
  const observer = new IntersectionObserver(
    async ([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      const { citeTools } = await import('./tools.ts');
      citeTools(section);
    },
    { rootMargin: '400px' },
  );
  observer.observe(section);
}

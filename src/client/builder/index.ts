/** Loads the builder of embed code once the reader turns to it. */
export function embedBuilder(document: Document): void {
  const section = document.querySelector<HTMLElement>('[data-builder]');
  if (!section) return;
  const observer = new IntersectionObserver(
    async ([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      const { builder } = await import('./builder.ts');
      builder(section);
    },
    { rootMargin: '400px' },
  );
  observer.observe(section);
}

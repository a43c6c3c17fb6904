/**
 * Marks the section being read in the table of contents. Headings above a line
 * in the window count as passed; however far a jump goes, each one it passes
 * is reported, so the mark is always right.
 */
export function contents(document: Document): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-contents] a')];
  const headings = links.map(({ hash }) =>
    document.getElementById(decodeURIComponent(hash.slice(1))),
  );
  const passed = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) passed.add(target);
        else passed.delete(target);
      const current = headings.findLastIndex((heading) => heading && passed.has(heading));
      links.forEach((link, index) => {
        if (index === current) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      });
    },
    // From far above the window down to the middle of its upper half.
    { rootMargin: '1000000px 0px -60% 0px' },
  );
  for (const heading of headings) if (heading) observer.observe(heading);
}

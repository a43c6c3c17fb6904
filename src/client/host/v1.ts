import { addressOf, baseOf, chartOf, heightIn } from './frames.ts';

/** Address of the site, put in by site/embed/browser-script.ts. */
declare const siteAddress: string;

/**
 * `/embed/v1.js`, for pages that show our charts: gives every frame its height
 * and makes `<three-lenses-chart>` work. Included twenty times, it runs once.
 */
const tag = 'three-lenses-chart';

if (!customElements.get(tag)) {
  const running = document.currentScript as HTMLScriptElement | null;
  const scripts = [running, ...document.scripts].map((script) => script?.src ?? '');
  const base = baseOf(scripts, siteAddress, location.origin);
  /** Frames made here, which stand in shadow trees. */
  const made = new Set<HTMLIFrameElement>();
  const frames = () => [...document.querySelectorAll('iframe'), ...made];

  // That a message comes out of a frame's window is proof enough: its origin may be that of a sandbox, or
  // of where an old address led.
  addEventListener('message', ({ source, data }) => {
    for (const frame of frames()) {
      if (!source || frame.contentWindow !== source) continue;
      const id = chartOf(frame.src);
      const px = id && heightIn(data, id);
      if (px) frame.style.height = `${px}px`;
    }
  });

  customElements.define(
    tag,
    class extends HTMLElement {
      static observedAttributes = 'chart lang version theme plain static transparent'.split(' ');
      frame?: HTMLIFrameElement;

      connectedCallback() {
        this.style.display = 'block';
        this.show();
      }
      disconnectedCallback() {
        if (this.frame) made.delete(this.frame);
      }
      attributeChangedCallback() {
        if (this.frame) this.show();
      }
      show() {
        const src = addressOf(this, base);
        if (!src) return;
        this.frame ??= this.make();
        made.add(this.frame);
        if (this.frame.src !== src) this.frame.src = src;
        this.name();
      }
      /** The frame stands in a shadow tree: what is in the element, which may be parsed later, stays and is not shown. */
      make() {
        const frame = document.createElement('iframe');
        frame.loading = 'lazy';
        frame.allow = 'fullscreen; clipboard-write';
        frame.style.cssText = 'width:100%;height:420px;border:0;color-scheme:light';
        const slot = document.createElement('slot');
        slot.hidden = true;
        slot.onslotchange = () => this.name();
        this.attachShadow({ mode: 'open' }).append(frame, slot);
        return frame;
      }
      name() {
        const { frame } = this;
        if (frame) frame.title = this.title || this.textContent?.trim() || frame.src;
      }
    },
  );

  // Frames that were there before this script have told their height to nobody.
  for (const frame of frames())
    if (chartOf(frame.src)) frame.contentWindow?.postMessage('three-lenses:height?', '*');
}

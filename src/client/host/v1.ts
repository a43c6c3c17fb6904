import { addressOf } from './address.ts';
import { chartOf, heightIn } from './height.ts';

/**
 * `/embed/v1.js`, for pages that show our charts: gives every frame its height
 * and makes `<three-lenses-chart>` work. Included twenty times, it runs once.
 */
const tag = 'three-lenses-chart';
const script = (document.currentScript ??
  document.querySelector('script[src$="/embed/v1.js"]')) as HTMLScriptElement | null;

if (script && !customElements.get(tag)) {
  const base = new URL('../', script.src).href;
  const { origin: home } = new URL(base);
  /** Frames made here, which may stand in a shadow tree. */
  const made = new Set<HTMLIFrameElement>();
  const frames = () => new Set([...document.querySelectorAll('iframe'), ...made]);

  addEventListener('message', ({ source, origin, data }) => {
    for (const frame of frames()) {
      if (!source || frame.contentWindow !== source) continue;
      const id = chartOf(frame.src, base);
      // A sandboxed frame has no origin to show; that it is the frame has been seen.
      const { sandbox } = frame;
      const nameless = sandbox.length > 0 && !sandbox.contains('allow-same-origin');
      const px = id && origin === (nameless ? 'null' : home) ? heightIn(data, id) : 0;
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
        let { frame } = this;
        if (!frame) {
          frame = this.frame = document.createElement('iframe');
          frame.title = this.title || this.textContent?.trim() || src;
          frame.loading = 'lazy';
          frame.allow = 'fullscreen; clipboard-write';
          frame.style.cssText = 'width:100%;height:420px;border:0;color-scheme:light';
          this.replaceChildren(frame);
        }
        made.add(frame);
        if (frame.src !== src) frame.src = src;
      }
    },
  );

  // Frames that were there before this script have told their height to nobody.
  for (const frame of frames())
    if (chartOf(frame.src, base)) frame.contentWindow?.postMessage('three-lenses:height?', '*');
}

import { type Choice, embedAddress } from '../../site/embed/snippets.ts';
import { heightIn } from '../host/height.ts';

/** The frame as a page would show it; it is asked for only when the reader wants to see it. */
export function preview(section: HTMLElement) {
  const { ownerDocument: document, dataset } = section;
  const stage = section.querySelector<HTMLElement>('[data-stage]')!;
  const room = stage.querySelector<HTMLElement>('.builder-room')!;
  const scale = stage.querySelector('input')!;
  const output = stage.querySelector('output')!;
  let frame: HTMLIFrameElement | undefined;
  let choice: Choice | undefined;

  const measure = () => {
    if (!frame) return;
    const { width, height } = frame.getBoundingClientRect();
    output.textContent = (dataset.size ?? '')
      .replace('{w}', String(Math.round(width)))
      .replace('{h}', String(Math.round(height)));
  };
  const size = () => {
    if (!frame || !choice) return;
    frame.style.width = `${choice.width ? Math.min(choice.width, scale.valueAsNumber) : scale.valueAsNumber}px`;
    measure();
  };
  scale.addEventListener('input', size);
  addEventListener('message', ({ source, origin, data }) => {
    if (!frame || !choice || source !== frame.contentWindow || origin !== location.origin) return;
    const px = heightIn(data, choice.id);
    if (px) frame.style.height = `${px}px`;
    measure();
  });

  const follow = (next: Choice) => {
    if (!frame) return;
    const { pathname } = new URL(next.base);
    const src = new URL(embedAddress({ ...next, base: pathname }), location.origin).href;
    choice = next;
    room.dataset.ground = next.transparent ? next.theme : '';
    frame.title = (dataset.previewOf ?? '').replace('{title}', next.title);
    if (frame.src !== src) frame.src = src;
    size();
  };
  return {
    follow,
    open(next: Choice) {
      stage.hidden = false;
      if (!frame) {
        frame = document.createElement('iframe');
        frame.style.height = `${next.height}px`;
        frame.allow = 'fullscreen; clipboard-write';
        // Less the room's own margins.
        scale.value = String(Math.min(680, room.clientWidth - 24));
        room.append(frame);
      }
      follow(next);
      stage.scrollIntoView({ block: 'nearest' });
    },
  };
}

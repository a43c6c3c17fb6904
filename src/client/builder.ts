import { type Choice, type CodeForm, codeOf, embedAddress } from '../site/embed/snippets.ts';
import { copyBeside, copyButtons, fillWords } from './dom.ts';
import { heightIn } from './host/frames.ts';

/** What the fields of the builder say. */
interface Fields {
  version: string;
  lang: string;
  /** `dark`, `light transparent`. */
  theme: string;
  parts: string;
  width: string;
}

/** The choice that the fields make of what the page offers: the edition and version decide title and height. */
export function chosen(offers: readonly Choice[], fields: Fields): Choice {
  const { version, lang, parts } = fields;
  const offer =
    offers.find((one) => one.lang === lang && one.version === version) ??
    offers.find((one) => one.lang === lang) ??
    offers[0]!;
  const [theme, ground] = fields.theme.split(' ');
  return {
    ...offer,
    theme: theme === 'dark' || theme === 'auto' ? theme : 'light',
    transparent: ground === 'transparent',
    plain: parts === 'plain',
    width: Math.max(0, Math.trunc(Number(fields.width)) || 0),
  };
}

/** The builder of embed code: makes the code follow the fields, copies it, and shows what it gives. */
export function embedBuilder(document: Document): void {
  const section = document.querySelector<HTMLElement>('[data-builder]');
  if (!section) return;
  const form = section.querySelector('form')!;
  const offers: Choice[] = JSON.parse(section.dataset.builder ?? '[]');
  const show = preview(section);

  const choice = () => chosen(offers, Object.fromEntries(new FormData(form)) as unknown as Fields);
  const update = () => {
    const now = choice();
    for (const pre of section.querySelectorAll<HTMLElement>('[data-code]'))
      pre.textContent = codeOf(pre.dataset.code as CodeForm, now);
    show.follow(now);
  };
  form.addEventListener('change', update);
  form.addEventListener('submit', (event) => event.preventDefault());
  copyButtons(section, '[data-copy-code]', copyBeside);
  for (const button of section.querySelectorAll('[data-preview]'))
    button.addEventListener('click', () => show.open(choice()));
  // A browser that goes back keeps what was chosen.
  update();
}

/** The frame as a page would show it; it is asked for only when the reader wants to see it. */
function preview(section: HTMLElement) {
  const { dataset } = section;
  const stage = section.querySelector<HTMLElement>('[data-stage]')!;
  const room = stage.querySelector<HTMLElement>('.builder-room')!;
  const scale = stage.querySelector('input')!;
  const output = stage.querySelector('output')!;
  const frame = document.createElement('iframe');
  frame.allow = 'fullscreen; clipboard-write';
  let choice: Choice | undefined;

  const size = () => {
    if (!choice) return;
    const most = scale.valueAsNumber;
    frame.style.width = `${choice.width ? Math.min(choice.width, most) : most}px`;
    const { width, height } = frame.getBoundingClientRect();
    output.textContent = fillWords(dataset.size, { w: Math.round(width), h: Math.round(height) });
  };
  scale.addEventListener('input', size);
  addEventListener('message', ({ source, origin, data }) => {
    if (!choice || source !== frame.contentWindow || origin !== location.origin) return;
    const px = heightIn(data, choice.id);
    if (px) frame.style.height = `${px}px`;
    size();
  });

  const follow = (next: Choice) => {
    if (!frame.isConnected) return;
    const { pathname } = new URL(next.base);
    const src = new URL(embedAddress({ ...next, base: pathname }), location.origin).href;
    choice = next;
    room.dataset.ground = next.transparent ? next.theme : '';
    frame.title = fillWords(dataset.previewOf, { title: next.title });
    if (frame.src !== src) frame.src = src;
    size();
  };
  return {
    follow,
    open(next: Choice) {
      stage.hidden = false;
      if (!frame.isConnected) {
        frame.style.height = `${next.height}px`;
        // Less the room's own margins.
        scale.value = String(Math.min(680, room.clientWidth - 24));
        room.append(frame);
      }
      follow(next);
      stage.scrollIntoView({ block: 'nearest' });
    },
  };
}

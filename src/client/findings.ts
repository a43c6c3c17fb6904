import { build } from './dom.ts';

/**
 * What `npm run check` says of the content, at the top of every page while an
 * editor works. In `npm run dev` only: no built page has it.
 */
interface Findings {
  problems: { zh: string; en: string }[];
}

/** What the page asks for when it is there: also which state of the content is shown now. */
interface Answer extends Findings {
  state: string;
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  #findings { position: sticky; inset-block-start: 0; z-index: 100; max-block-size: 45vh; overflow: auto;
    padding: 0.75rem 1rem; background: #7a1f12; color: #fff; font: 0.875rem/1.5 ui-monospace, monospace; }
  #findings h2 { font: inherit; font-weight: 700; color: inherit; }
  #findings pre { margin-block: 0.5rem; white-space: pre-wrap; font: inherit; }
`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

/** The state of the content that this page was made from. */
function madeFrom(): string | undefined {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return page?.serverTiming?.find(({ name }) => name === 'content')?.description;
}

function show({ problems }: Findings): void {
  document.getElementById('findings')?.remove();
  if (problems.length === 0) return;
  const title = `${problems.length} 个问题，页面是最后一次可以显示的内容 · ${problems.length} to mend; the page shows the last state that could be shown`;
  const lines = problems.map(({ zh, en }) => build('pre', '', `${zh}\n${en}`));
  const box = build('section', '', build('h2', '', title), ...lines);
  box.id = 'findings';
  box.role = 'status';
  box.tabIndex = 0;
  document.body.prepend(box);
}

fetch(`${import.meta.env.BASE_URL}__findings.json`)
  .then((answer) => answer.json() as Promise<Answer>)
  .then((answer) => {
    const made = madeFrom();
    // Saved between the making of this page and now, when nobody could tell it yet.
    if (made !== undefined && made !== answer.state) location.reload();
    else show(answer);
  });
import.meta.hot?.on('three-lenses:findings', show);

import { createHash } from 'node:crypto';
import { chartRules } from '../charts/shared/theme.ts';
import embedCss from '../styles/embed.css?inline';
import siteCss from '../styles/site.css?inline';
import { stepRules } from './embed/steps.ts';
import { embedTheme, followTheme } from './style-sheet.ts';
import { files } from './urls.ts';

/** As many steps as a sequence may have. */
const MOST_STEPS = 40;

/** The two style sheets, their addresses changing with their texts: all pages share one, all embeds the other. */
export const styleSheets = {
  site: sheet('site', followTheme + chartRules + siteCss),
  embed: sheet('embed', embedTheme + chartRules + embedCss + stepRules(MOST_STEPS)),
};

function sheet(kind: string, css: string): { name: string; href: string; css: string } {
  const digest = createHash('sha256').update(css).digest('hex').slice(0, 10);
  const name = `${kind}-${digest}.css`;
  return { name, href: files.asset(`styles/${name}`), css };
}

import { type Edition, messagesFor } from '../../i18n/index.ts';
import { chartView } from '../charts.ts';
import { ogHref, ogSize } from '../og.ts';
import { absolute, href, paths } from '../urls.ts';
import { usualChoice } from './choice.ts';
import { codeOf, usualWidth } from './snippets.ts';

/** What a chart's page tells programs that embed it, by oEmbed 1.0 (https://oembed.com). */
export function oembed(id: string, edition: Edition): Record<string, string | number> {
  const t = messagesFor(edition);
  const choice = usualChoice(id, edition);
  return {
    version: '1.0',
    type: 'rich',
    title: chartView(id, edition).title,
    provider_name: t.site.name,
    provider_url: absolute(href(edition, paths.home())),
    html: codeOf('frame', choice),
    width: usualWidth,
    height: choice.height,
    thumbnail_url: absolute(ogHref(edition, `chart-${id}`)),
    thumbnail_width: ogSize.width,
    thumbnail_height: ogSize.height,
  };
}

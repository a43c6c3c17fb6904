import { type FigureSource, figureIds } from './figures.ts';
import { figuresInTemplate, parseTemplate } from './placeholders.ts';
import { type Complaint, complaint } from './problem.ts';
import { proseRules, proseSlips, typedFigures } from './prose.ts';
import type { Content } from './read.ts';

/** What is wrong with a text that may hold figure placeholders, without its place. */
export function checkTemplate(
  text: string,
  source: FigureSource & Pick<Content, 'survey'>,
  language: 'zh' | 'en',
): Complaint[] {
  const { errors } = parseTemplate(text);
  const rules = proseRules(source);
  const among = figureIds(source);
  const unknown = errors.length ? [] : figuresInTemplate(text).filter((id) => !among.includes(id));
  const prose = text.replace(/\{[^{}]*\}/g, ' ');
  return [
    ...errors,
    ...unknown.map((id) => complaint('no-figure', { id, among })),
    ...typedFigures(prose, rules).map(({ found }) => complaint('typed-figure-here', { found })),
    ...[...text.matchAll(/<[A-Z]\w*[^<>]*>?/g)].map(([found]) =>
      complaint('tag-in-head', { found }),
    ),
    ...proseSlips(text, rules, language).map(({ said }) => said),
  ];
}

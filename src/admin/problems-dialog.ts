import { parse } from 'jsonc-parser';
import type { Problem } from '../data/problem.ts';
import { type Edition, fill, messagesFor } from '../i18n/index.ts';
import { locales } from './config.ts';
import type { Document } from './documents.ts';
import type { Field } from './field.ts';
import type { Choices } from './guard.ts';

/** Interface texts in the language that the CMS is set to. */
export const words = () => messagesFor(edition()).admin;

function edition(): Edition {
  const stored = localStorage.getItem('sveltia-cms.prefs');
  const locale = (stored && (JSON.parse(stored) as { locale?: string }).locale) || 'auto';
  const language = locale === 'auto' ? navigator.language : locale;
  return language.startsWith('zh') ? 'zh-CN' : 'en';
}

/** What the editor decides: back to the form, save, or save and say that the translation is right. */
export type Answer = 'back' | 'save' | 'confirm';

/**
 * Shows what the check says before anything is written, and asks what to do.
 * @param placeOf where a problem is, in the form's words
 */
export function askAbout(
  problems: Problem[],
  choices: Choices,
  placeOf: (problem: Problem) => string,
): Promise<Answer> {
  const texts = words();
  const dialog = element('dialog');
  dialog.className = 'problems';
  dialog.setAttribute('aria-labelledby', 'problems-title');
  const title = element('h2', fill(texts.title, { n: problems.length }));
  title.id = 'problems-title';
  const lines = element('ol');
  for (const problem of problems) {
    const { message, cure } = edition() === 'zh-CN' ? problem.zh : problem;
    lines.append(element('li', `${placeOf(problem)}\n${message}\n→ ${cure}`));
  }
  const say = choices.confirm ? texts.stale : choices.save ? texts.others : texts.own;
  const answers: [Answer, string, boolean][] = [
    ['back', texts.back, true],
    ['confirm', texts.confirm, choices.confirm],
    ['save', texts.save, choices.save],
  ];
  const buttons = element('form');
  buttons.method = 'dialog';
  for (const [answer, label, offered] of answers)
    if (offered) buttons.append(Object.assign(element('button', label), { value: answer }));
  dialog.append(title, element('p', say), lines, buttons);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve((dialog.returnValue || 'back') as Answer);
    });
  });
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text = '',
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), { textContent: text });
}

/**
 * Where something is wrong, in the words that the form shows: the document,
 * the row's id, the fields; in a running text, the line itself.
 * @param text the file as it would be saved
 */
export function formPlace(problem: Problem, documents: Document[], text: string): string {
  const { file, line, column, field = '' } = problem;
  const document = documents.find((each) =>
    locales.some((locale) => each.file.replace('{{locale}}', locale) === file),
  );
  if (!document) return [file, line, column].filter((part) => part !== undefined).join(':');
  const edition =
    document.file === file
      ? ''
      : ` (${file.endsWith('/en.mdx') ? '英文 English' : '中文 Chinese'})`;
  const path = field.match(/[^.[\]]+/g) ?? [];
  const shown = [`${document.label}${edition}`];
  let fields = document.fields;
  for (const name of path) {
    const known = fields.find((each) => each.name === name);
    if (known) {
      shown.push(known.label ?? name);
      fields = fieldsIn(known);
    } else if (document.collection === 'data' && shown.length === 1 && /^\d+$/.test(name)) {
      shown.push(idOf(text, Number(name)));
      fields = fields.flatMap(fieldsIn);
    } else shown.push(/^\d+$/.test(name) ? String(Number(name) + 1) : name);
  }
  if (path.length === 0 && line) {
    const words = text.split('\n')[line - 1]?.trim() ?? '';
    if (words) shown.push(`“${words.length > 40 ? `${words.slice(0, 40)}…` : words}”`);
  }
  return shown.join(' › ');
}

const fieldsIn = ({ fields = [], types = [] }: Field) => [
  ...fields,
  ...types.flatMap((type) => type.fields),
];

/** The id of a row of a data file; its place where it has none. */
const idOf = (text: string, index: number) =>
  String((parse(text) as { id?: unknown }[] | undefined)?.[index]?.id ?? index + 1);

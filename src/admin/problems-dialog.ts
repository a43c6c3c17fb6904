import type { Problem } from '../data/problem.ts';
import { type Edition, fill, messagesFor } from '../i18n/index.ts';
import type { Choices } from './guard.ts';

/** Interface texts in the language that the CMS is set to. */
export function words() {
  return messagesFor(edition()).admin;
}

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
  const dialog = document.createElement('dialog');
  dialog.className = 'problems';
  dialog.setAttribute('aria-labelledby', 'problems-title');
  const title = element('h2', fill(texts.title, { n: problems.length }));
  title.id = 'problems-title';
  const said = (problem: Problem) => {
    const { message, cure } = edition() === 'zh-CN' ? problem.zh : problem;
    return `${placeOf(problem)}\n${message}\n→ ${cure}`;
  };
  const lines = element('ol');
  lines.append(...problems.map((problem) => element('li', said(problem))));
  const say = choices.confirm ? texts.stale : choices.save ? texts.others : texts.own;
  const answers: [Answer, string, boolean][] = [
    ['back', texts.back, true],
    ['confirm', texts.confirm, choices.confirm],
    ['save', texts.save, choices.save],
  ];
  const buttons = element('p');
  dialog.append(title, element('p', say), lines, buttons);
  document.body.append(dialog);
  return new Promise((resolve) => {
    const close = (answer: Answer) => {
      dialog.remove();
      resolve(answer);
    };
    for (const [answer, label, offered] of answers) {
      if (!offered) continue;
      const button = element('button', label);
      button.addEventListener('click', () => close(answer));
      buttons.append(button);
    }
    dialog.addEventListener('cancel', () => close('back'));
    dialog.showModal();
  });
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

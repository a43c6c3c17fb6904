import CMS from '@sveltia/cms';
import { editorComponents } from './components.ts';
import { cmsConfig, formatOf, locales } from './config.ts';
import { confirmed, documents } from './documents.ts';
import {
  choicesFor,
  confirmation,
  problemsAfter,
  type SavedEntry,
  Store,
  textsOf,
} from './guard.ts';
import { askAbout, formPlace, words } from './problems-dialog.ts';
import type { SiteFacts } from './site-facts.ts';

/**
 * The editors' browser tool. It starts Sveltia CMS with a configuration made
 * from the schemas, reads and writes our files in their own format, and holds
 * every save against the same checks as `npm run check`.
 */
const facts = JSON.parse(document.getElementById('site-facts')?.textContent ?? '') as SiteFacts;
const home = document.querySelector('link[rel=home]')?.getAttribute('href') ?? '/';
const all = documents(facts);
const store = new Store();

for (const document of all)
  CMS.registerCustomFormat(formatOf(document), document.file.split('.').at(-1) ?? '', {
    fromFile: (text: string) => {
      store.read(document, `${text}\n`);
      return document.open(text);
    },
    toFile: (model: Record<string, unknown>) => document.close(model),
  });

for (const component of editorComponents(facts))
  CMS.registerEditorComponent(component as Parameters<typeof CMS.registerEditorComponent>[0]);

let writing: Map<string, string> | undefined;

/** The CMS's own kind of value, as far as we change one. */
interface EntryMap {
  toJS(): unknown;
  setIn(path: string[], value: unknown): EntryMap;
}

async function beforeSave({ entry }: { entry: EntryMap }): Promise<EntryMap | undefined> {
  writing = textsOf(entry.toJS() as SavedEntry, all);
  if (!writing) return undefined;
  const problems = problemsAfter(writing, store);
  if (problems.length === 0) return undefined;
  const after = store.with(writing);
  const answer = await askAbout(problems, choicesFor(problems, [...writing.keys()]), (problem) =>
    formPlace(problem, all, after.read(problem.file) ?? ''),
  );
  if (answer === 'save') return undefined;
  if (answer === 'confirm') {
    const place = ['i18n', locales[1] ?? '', 'data', confirmed];
    const said = entry.setIn(place, confirmation(writing));
    writing = textsOf(said.toJS() as SavedEntry, all);
    return said;
  }
  // The CMS writes nothing, and says nothing more.
  throw new Error('refused');
}

CMS.registerEventListener({ name: 'preSave', handler: beforeSave as never });

CMS.registerEventListener({
  name: 'postSave',
  handler: () => {
    if (writing) store.wrote(writing);
    writing = undefined;
  },
});

/** Browsers give a page the files of this computer only where it comes from this computer. */
const onThisComputer = /^127\.0\.0\.1$|^(.+\.)?localhost$/.test(location.hostname);
if (facts.backend || onThisComputer)
  await CMS.init({ config: cmsConfig(all, facts, new URL(home, location.href).href) as never });
else {
  const note = document.createElement('p');
  note.className = 'elsewhere';
  note.textContent = words().local;
  document.body.append(note);
}

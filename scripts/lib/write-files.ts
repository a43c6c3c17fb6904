import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { ProblemLanguage } from '../../src/data/problem.ts';
import { languageOf } from './language.ts';
import { withLock } from './lock.mjs';

/** What is to become of files, by path from the project's root. */
export type Files = Readonly<Record<string, FileChange>>;
interface FileChange {
  /** The file's whole content; null removes the file or folder. */
  text: string | Uint8Array | null;
  /** Whether there must be none yet. */
  isNew: boolean;
}

/** Nothing was changed, and why: one line in the editor's words. */
export class NotWritten extends Error {
  readonly #said: Record<ProblemLanguage, string>;

  constructor(path: string, { code = '', message }: NodeJS.ErrnoException) {
    const said = (language: ProblemLanguage) => words[language].notWritten(path, code, message);
    super(said(languageOf(undefined)));
    this.#said = { zh: said('zh'), en: said('en') };
  }

  /** The same where a command was told its language. */
  in(language: ProblemLanguage): NotWritten {
    this.message = this.#said[language];
    return this;
  }
}

/** What a command is about to do, kept until it is done. */
const noteFile = '.cache/unfinished.json';
const brokenFile = '.cache/unfinished-broken.json';

/** A file, or a new folder with its files, prepared beside its place and moved there in one step. */
interface Step {
  path: string;
  /** The prepared thing; none where the path is to go. */
  aside: string | null;
  /** Where what stood there waits until all steps are done. */
  old: string | null;
}
interface Note {
  /** Whether all is prepared: then it is finished, else undone. */
  ready: boolean;
  steps: Step[];
}

/**
 * Changes several files as one: all of them or none, also where the process is
 * killed (the next command finishes it) and where the disk is full. To be called
 * by commands that run `alone`.
 * @throws NotWritten with a line for the editor; then nothing was changed
 */
export function writeFiles(root: string, files: Files): void {
  const steps: Step[] = [];
  const applied: Step[] = [];
  let at = '';
  try {
    for (at of Object.keys(files)) steps.push(...stepOf(root, at, files[at]!, steps));
    keepNote(root, { ready: false, steps });
    for (at of Object.keys(files)) prepare(root, at, files[at]!, steps);
    keepNote(root, { ready: true, steps });
    for (const step of steps) {
      at = step.path;
      apply(root, step);
      applied.push(step);
    }
  } catch (error) {
    undo(root, applied);
    clear(root, [noteFile, ...waiting(steps)]);
    throw error instanceof NotWritten ? error : new NotWritten(at, error as Error);
  }
  clear(root, [...waiting(steps), noteFile]);
}

/** Replaces one file in one step: whoever reads it has the old content or the new. Its folder is made. */
export function replaceFile(
  path: string,
  content: string | Uint8Array,
  aside = asideOf(path),
): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    rmSync(aside, { force: true });
    write(aside, content, path);
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw new NotWritten(path, error as Error);
  }
}

/**
 * Runs what reads and then writes the project's files while no other command
 * does, and first finishes what a killed one began.
 */
export function alone<T>(
  root: string,
  language: ProblemLanguage,
  work: () => T | Promise<T>,
): Promise<T> {
  const onWait = () => console.error(words[language].waiting);
  return withLock(lockFile(root), { onWait }, async () => {
    for (const line of finish(root, language)) console.error(line);
    try {
      return await work();
    } catch (error) {
      throw error instanceof NotWritten ? error.in(language) : error;
    }
  });
}

/**
 * For what only reads: finishes what a killed command began, unless one is at work.
 * @returns what to tell the editor
 * @throws Error with a line for the editor, where it cannot be finished yet
 */
export async function finishIfIdle(root: string, language: ProblemLanguage): Promise<string[]> {
  if (!existsSync(join(root, noteFile))) return [];
  const idle = { onWait: () => false as const };
  return (await withLock(lockFile(root), idle, async () => finish(root, language))) ?? [];
}

const lockFile = (root: string) => join(root, '.cache/writing.lock');

/** Finishes or undoes what a killed command began. @returns what to tell the editor */
function finish(root: string, language: ProblemLanguage): string[] {
  const t = words[language];
  let note: Note;
  try {
    const text = readFileSync(join(root, noteFile), 'utf8');
    note = JSON.parse(text) as Note;
    if (!Array.isArray(note.steps)) throw new SyntaxError(noteFile);
  } catch (error) {
    if (!(error instanceof SyntaxError)) return [];
    renameSync(join(root, noteFile), join(root, brokenFile));
    return [t.broken];
  }
  const done: string[] = [];
  if (note.ready)
    for (const { path, aside, old } of note.steps)
      try {
        if (aside && !existsSync(join(root, aside))) continue;
        // An editor may have made it meanwhile: what is there stays.
        if (!old && existsSync(join(root, path))) continue;
        if (aside) renameSync(join(root, aside), join(root, path));
        else rmSync(join(root, path), { recursive: true, force: true });
        done.push(path);
      } catch (error) {
        throw new Error(t.stillUnfinished(path, (error as NodeJS.ErrnoException).code));
      }
  clear(root, [...waiting(note.steps), noteFile]);
  return done.length ? [t.finished(done)] : [];
}

/** The step that brings a file to its place; none where it goes with the folder of another. */
function stepOf(root: string, path: string, { text, isNew }: FileChange, steps: Step[]): Step[] {
  const target = join(root, path);
  if (text === null) return existsSync(target) ? [{ path, aside: null, old: asideOf(path) }] : [];
  if (existsSync(target)) {
    if (isNew) throw there(path);
    accessSync(target, constants.W_OK);
    return [{ path, aside: asideOf(path), old: asideOf(path) }];
  }
  let top = path;
  while (!existsSync(join(root, dirname(top)))) top = dirname(top);
  if (steps.some((step) => step.path === top)) return [];
  return [{ path: top, aside: asideOf(top), old: null }];
}

/** Writes a file where it waits. */
function prepare(root: string, path: string, { text }: FileChange, steps: Step[]): void {
  if (text === null) return;
  const step = steps.find((each) => path === each.path || path.startsWith(`${each.path}/`))!;
  const place = join(root, `${step.aside}${path.slice(step.path.length)}`);
  mkdirSync(dirname(place), { recursive: true });
  write(place, text, join(root, path));
}

function apply(root: string, { path, aside, old }: Step): void {
  const target = join(root, path);
  if (!old && existsSync(target)) throw there(path);
  if (aside && old) keep(target, join(root, old));
  else if (old) renameSync(target, join(root, old));
  if (aside) renameSync(join(root, aside), target);
}

/** Takes steps back so that they can still be done again: killed meanwhile, all is finished later. */
function undo(root: string, applied: readonly Step[]): void {
  for (const { path, aside, old } of applied.toReversed())
    try {
      if (aside) renameSync(join(root, path), join(root, aside));
      if (old) renameSync(join(root, old), join(root, path));
    } catch (error) {
      throw new Error(
        words[languageOf(undefined)].stillUnfinished(path, (error as NodeJS.ErrnoException).code),
      );
    }
}

const there = (path: string) => Object.assign(new Error(path), { code: 'EEXIST' });

/** A second name for a file: nothing is copied, where the disk knows such names. */
function keep(file: string, name: string): void {
  try {
    linkSync(file, name);
  } catch {
    copyFileSync(file, name, constants.COPYFILE_EXCL);
  }
}

const waiting = (steps: readonly Step[]) => steps.flatMap(({ aside, old }) => [aside, old]);

function clear(root: string, paths: (string | null)[]): void {
  try {
    for (const path of paths) if (path) rmSync(join(root, path), { recursive: true, force: true });
  } catch {
    // Left for the next command.
  }
}

const keepNote = (root: string, note: Note) =>
  replaceFile(join(root, noteFile), JSON.stringify(note), join(root, `${noteFile}.new`));

/** Beside its place, so that moving it is one step; hidden, so that nothing reads it meanwhile. */
const asideOf = (path: string) =>
  join(dirname(path), `.unfinished-${randomBytes(6).toString('hex')}`);

/** Writes a file that is not there, to its last byte and onto the disk. @param like file whose permissions it takes */
function write(path: string, content: string | Uint8Array, like: string): void {
  const file = openSync(path, 'wx', statSync(like, { throwIfNoEntry: false })?.mode);
  try {
    // Unlike writeSync, it goes on where the disk took a part.
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

const full = /^(ENOSPC|EDQUOT|EFBIG)$/;
const locked = /^(EACCES|EPERM|EROFS|EBUSY)$/;
const words = {
  zh: {
    notWritten(path: string, code: string, message: string) {
      if (code === 'EEXIST') return `${path} 已经存在，什么都没有改动。`;
      if (full.test(code)) return `磁盘满了，${path} 写不下，什么都没有改动。腾出空间再来。`;
      if (locked.test(code))
        return `${path} 写不了（只读，或正被别的程序占用），什么都没有改动。改好权限再来。`;
      return `${path} 没有写成（${message}），什么都没有改动。`;
    },
    waiting: '另一个窗口里的命令正在改文件，等它做完。',
    finished: (paths: string[]) => `上次的命令在写文件时被打断，现已补完：${paths.join('、')}。`,
    stillUnfinished: (path: string, code = '') =>
      `上次的命令在写文件时被打断，还没有补完：${path} 写不了（${code}）。改好权限，再运行任何一个命令就会补上。`,
    broken: `上次的命令留下的 ${noteFile} 读不出来，已改名为 ${brokenFile}。用 git status 看看内容是否齐全。`,
  },
  en: {
    notWritten(path: string, code: string, message: string) {
      if (code === 'EEXIST') return `${path} is there already; nothing was changed.`;
      if (full.test(code))
        return `The disk is full: no room for ${path}; nothing was changed. Free some room, then try again.`;
      if (locked.test(code))
        return `${path} cannot be written (read-only, or in use by another program); nothing was changed. Give it write permission, then try again.`;
      return `${path} could not be written (${message}); nothing was changed.`;
    },
    waiting: 'A command in another terminal is changing files; waiting for it.',
    finished: (paths: string[]) =>
      `The last command was interrupted while it wrote, and is now finished: ${paths.join(', ')}.`,
    stillUnfinished: (path: string, code = '') =>
      `The last command was interrupted while it wrote, and is not finished: ${path} cannot be written (${code}). Give it write permission; the next command then finishes it.`,
    broken: `The last command left ${noteFile}, which cannot be read; it is now ${brokenFile}. See with git status whether the content is whole.`,
  },
};

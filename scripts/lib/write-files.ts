import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { ProblemLanguage } from '../../src/data/problem.ts';
import { withLock } from './lock.ts';
import { languageOf } from './terminal.ts';

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
  readonly said: Record<ProblemLanguage, string>;

  constructor(path: string, cause: NodeJS.ErrnoException) {
    const said = (language: ProblemLanguage) =>
      words[language].notWritten(path, cause.code ?? '', cause.message);
    super(said(languageOf(undefined)), { cause });
    this.said = { zh: said('zh'), en: said('en') };
  }
}

/** What a command is about to do, kept until it is done. */
const noteFile = '.cache/unfinished.json';
const brokenFile = '.cache/unfinished-broken.json';

interface Note {
  /** Whether all is prepared: then it is finished, else undone. */
  ready: boolean;
  /** Folders that were made for it, outermost first. */
  folders: string[];
  /** Each path, and the file that waits to be moved there; none where the path is to go. */
  steps: { path: string; aside: string | null; isNew: boolean }[];
}

/**
 * Changes several files as one: all of them or none, also where the process is
 * killed (the next command finishes it) and where the disk is full. First all
 * is written beside its place, then moved there. To be called by commands that
 * run `alone`.
 * @throws NotWritten with a line for the editor; then nothing was changed
 */
export function writeFiles(root: string, files: Files): void {
  const note: Note = { ready: false, folders: [], steps: [] };
  let at = '';
  try {
    for (at of Object.keys(files)) plan(root, at, files[at]!, note);
    keepNote(root, note);
    for (const { path, aside } of note.steps) {
      at = path;
      if (aside) write(join(root, aside), files[path]!.text!, join(root, path));
    }
    for (at of note.folders) mkdirSync(join(root, at));
    note.ready = true;
    keepNote(root, note);
  } catch (error) {
    tidy(root, { ...note, ready: false });
    throw error instanceof NotWritten ? error : new NotWritten(at, error as Error);
  }
  apply(root, note, words[languageOf(undefined)]);
}

/** Notes the step and the folders that a change needs. @throws Error where it cannot be made */
function plan(root: string, path: string, { text, isNew }: FileChange, note: Note): void {
  const target = join(root, path);
  if (existsSync(target)) {
    if (isNew) throw Object.assign(new Error(path), { code: 'EEXIST' });
    accessSync(target, constants.W_OK);
  }
  if (text === null) note.steps.push({ path, aside: null, isNew });
  else {
    const missing: string[] = [];
    let folder = dirname(path);
    for (; !existsSync(join(root, folder)); folder = dirname(folder)) missing.unshift(folder);
    note.folders.push(...missing.filter((each) => !note.folders.includes(each)));
    note.steps.push({ path, aside: asideIn(folder), isNew });
  }
}

/** Does what was prepared, or what is left of it. @returns what was done @throws Error with a line for the editor */
function apply(root: string, note: Note, { stillUnfinished }: Words): string[] {
  const done: string[] = [];
  for (const { path, aside, isNew } of note.steps) {
    const target = join(root, path);
    // An editor may have made it meanwhile: what is there stays.
    if (
      aside ? !existsSync(join(root, aside)) || (isNew && existsSync(target)) : !existsSync(target)
    )
      continue;
    try {
      if (aside) renameSync(join(root, aside), target);
      else rmSync(target, { recursive: true });
    } catch (error) {
      throw new Error(stillUnfinished(path, (error as NodeJS.ErrnoException).code));
    }
    done.push(path);
  }
  tidy(root, note);
  return done;
}

/** Removes what waited beside its place, and the folders that were made for nothing; at last the note. */
function tidy(root: string, { ready, folders, steps }: Note): void {
  try {
    for (const { aside } of steps) if (aside) rmSync(join(root, aside), { force: true });
    for (const folder of ready ? [] : folders.toReversed().map((each) => join(root, each)))
      if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
    rmSync(join(root, noteFile), { force: true });
  } catch {
    // Left for the next command.
  }
}

/** Replaces one file in one step: whoever reads it has the old content or the new. Its folder is made. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const aside = asideIn(dirname(path));
  try {
    mkdirSync(dirname(path), { recursive: true });
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
export async function alone<T>(
  root: string,
  language: ProblemLanguage,
  work: () => T | Promise<T>,
): Promise<T> {
  const onWait = () => console.error(words[language].waiting);
  const done = await withLock(lockFile(root), onWait, async () => {
    for (const line of finish(root, language)) console.error(line);
    try {
      return await work();
    } catch (error) {
      throw error instanceof NotWritten ? new Error(error.said[language]) : error;
    }
  });
  return done as T;
}

/**
 * For what only reads: finishes what a killed command began, unless one is at work.
 * @returns what to tell the editor
 * @throws Error with a line for the editor, where it cannot be finished yet
 */
export async function finishIfIdle(root: string, language: ProblemLanguage): Promise<string[]> {
  if (!existsSync(join(root, noteFile))) return [];
  const idle = () => false;
  return (await withLock(lockFile(root), idle, () => finish(root, language))) ?? [];
}

const lockFile = (root: string) => join(root, '.cache/writing.lock');

/** Finishes or undoes what a killed command began. @returns what to tell the editor */
function finish(root: string, language: ProblemLanguage): string[] {
  const t = words[language];
  let note: Note;
  try {
    note = JSON.parse(readFileSync(join(root, noteFile), 'utf8'));
    if (!Array.isArray(note.steps)) throw new SyntaxError(noteFile);
  } catch (error) {
    if (!(error instanceof SyntaxError)) return [];
    renameSync(join(root, noteFile), join(root, brokenFile));
    return [t.broken];
  }
  if (!note.ready) tidy(root, note);
  const done = note.ready ? apply(root, note, t) : [];
  return done.length ? [t.finished(done)] : [];
}

const keepNote = (root: string, note: Note) =>
  replaceFile(join(root, noteFile), JSON.stringify(note));

/** A hidden name that nothing reads, on the disk of its place. */
const asideIn = (folder: string) => join(folder, `.unfinished-${randomBytes(6).toString('hex')}`);

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
const zh = {
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
};
type Words = typeof zh;
const en: Words = {
  notWritten(path, code, message) {
    if (code === 'EEXIST') return `${path} is there already; nothing was changed.`;
    if (full.test(code))
      return `The disk is full: no room for ${path}; nothing was changed. Free some room, then try again.`;
    if (locked.test(code))
      return `${path} cannot be written (read-only, or in use by another program); nothing was changed. Give it write permission, then try again.`;
    return `${path} could not be written (${message}); nothing was changed.`;
  },
  waiting: 'A command in another terminal is changing files; waiting for it.',
  finished: (paths) =>
    `The last command was interrupted while it wrote, and is now finished: ${paths.join(', ')}.`,
  stillUnfinished: (path, code = '') =>
    `The last command was interrupted while it wrote, and is not finished: ${path} cannot be written (${code}). Give it write permission; the next command then finishes it.`,
  broken: `The last command left ${noteFile}, which cannot be read; it is now ${brokenFile}. See with git status whether the content is whole.`,
};
const words: Record<ProblemLanguage, Words> = { zh, en };

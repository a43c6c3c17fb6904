import { hint, said } from './text.ts';

const back = (paths: string): readonly [zh: string, en: string] => [
  `发布过的版本不能改：用 git checkout -- ${paths} 放回来；要更正就改 content/，再运行 npm run release`,
  `a release is never edited: put it back with git checkout -- ${paths}; correct content/ instead and run npm run release`,
];

/** A frozen release is no longer what it was. */
export const releases = {
  /** A warning: what was wrong in one text may be right in another. */
  'corrected-word': (p: { word: string; version: string }) =>
    said(
      [
        `“${p.word}”是 ${p.version} 版更正掉的说法，这里还留着`,
        '对照更正说明改掉；在这里没有错就不必改',
      ],
      [
        `“${p.word}” was corrected in ${p.version} and still stands here`,
        'correct it here as well; leave it where it is right',
      ],
    ),
  'no-release': (p: { version: string; among: readonly string[] }) =>
    said(
      [`没有发布过“${p.version}”这个版本`, hint(p.version, p.among).zh],
      [`there is no release "${p.version}"`, hint(p.version, p.among).en],
    ),
  'release-misnamed': (p: { version: string; folder: string }) =>
    said(
      [`这个文件夹里是版本 ${p.version}`, `改回 ${p.folder}：版本的网址永远不变`],
      [
        `this folder holds version ${p.version}`,
        `name it ${p.folder} again: a version’s address never changes`,
      ],
    ),
  'release-added': () =>
    said(
      ['版本发布之后，文件夹里多了这个文件', '把它移出去：发布过的版本不能改'],
      [
        'this file was added to a release after it was frozen',
        'move it out of the folder: a release is never edited',
      ],
    ),
  'release-altered': (p: { seal: string | undefined; paths: string }) =>
    said(
      [
        p.seal ? `版本发布之后，这个文件或旁边的 ${p.seal} 被改过` : '版本发布之后，这个文件被改过',
        back(p.paths)[0],
      ],
      [
        p.seal
          ? `this file of a release, or ${p.seal} beside it, was altered after it was frozen`
          : 'this file of a release was altered after it was frozen',
        back(p.paths)[1],
      ],
    ),
  'release-lost': (p: { paths: string }) =>
    said(
      ['版本里缺了这个文件', back(p.paths)[0]],
      ['this file of a release is missing', back(p.paths)[1]],
    ),
  'release-stray': () =>
    said(
      ['这不是发布过的版本', '移出这个文件夹：只有 npm run release 往这里写'],
      ['this is no release', 'move it out of the folder: only npm run release writes there'],
    ),
  'release-gone': (p: { next: string; path: string }) =>
    said(
      [`缺了这个版本：${p.next} 是在它之后发布的`, `用 git checkout -- ${p.path} 放回来`],
      [
        `this release is missing: ${p.next} was made after it`,
        `put it back with git checkout -- ${p.path}`,
      ],
    ),
  'release-odd': (p: { next: string; first: boolean; path: string }) =>
    said(
      [
        p.first ? `${p.next} 是第一版，这一版却更早` : `${p.next} 不是在这一版之后发布的`,
        `把发布过的放回来：git checkout -- ${p.path}`,
      ],
      [
        p.first
          ? `${p.next} is the first release, but this one is older`
          : `this is not the release that ${p.next} was made after`,
        `put back what was published: git checkout -- ${p.path}`,
      ],
    ),
  'release-version': (p: { now: string; version: string; should: string }) =>
    said(
      [
        `这里是 ${p.now}，最新发布的 ${p.version} 却是 ${p.should}`,
        `改回 ${p.should}：有新版本时由 npm run release 来改`,
      ],
      [
        `${p.now} here, but the newest release ${p.version} says ${p.should}`,
        `write ${p.should} again: npm run release sets it when there is a new version`,
      ],
    ),
};

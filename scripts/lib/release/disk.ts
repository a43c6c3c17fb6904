import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';

/** The few things that publishing does to a disk; a test stops the process in the middle of each. */
export interface Disk {
  mkdir(path: string): void;
  /** Writes a file and waits until it is on the disk. */
  write(path: string, text: string): void;
  rename(from: string, to: string): void;
  remove(path: string): void;
}

export const realDisk: Disk = {
  mkdir: (path) => mkdirSync(path, { recursive: true }),
  write(path, text) {
    const file = openSync(path, 'w');
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  },
  rename: renameSync,
  remove: (path) => rmSync(path, { recursive: true, force: true }),
};

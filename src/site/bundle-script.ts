import { type BuildOptions, build, type OutputFile, stop } from 'esbuild';
import { editing } from './editing.ts';

let underWay = 0;

/**
 * A script, or a style sheet, made by esbuild. Its process ends with the last
 * one that is under way: after the editors' tool it would hold 200 MB until the
 * site is built.
 */
export async function bundleScript(options: BuildOptions & { write: false }): Promise<OutputFile> {
  underWay += 1;
  try {
    const { outputFiles } = await build(options);
    return outputFiles[0]!;
  } finally {
    underWay -= 1;
    if (underWay === 0 && !editing) await stop();
  }
}

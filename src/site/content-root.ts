/**
 * Folder that holds `content/`: the project's own, or while an editor works
 * (`npm run dev`) the copy that keeps the last state without mistakes.
 */
export function contentRoot(): string {
  return process.env.CONTENT_ROOT ?? process.cwd();
}

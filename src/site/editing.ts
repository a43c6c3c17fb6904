/**
 * True while an editor works (`npm run dev`, which shows a copy of the content
 * without its mistakes); false in a build and in tests. The environment of the
 * shell has no say in it: names such as DEV and PROD may be set there.
 */
export const editing = process.env.CONTENT_ROOT !== undefined;

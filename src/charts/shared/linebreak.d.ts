declare module 'linebreak' {
  /** UAX #14 line breaking: `nextBreak()` gives the breaks of a text in order, then null. */
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { position: number; required: boolean } | null;
  }
}

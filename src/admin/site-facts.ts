import type { Backend } from './backend.ts';

/** An id and the words to show for it in a choice. */
export interface Choice {
  value: string;
  label: string;
  /** What stands in the text: a figure's number, a community's name. */
  short?: string;
}

/**
 * What the browser tool is told of the content at build time, to make its forms
 * and choices; the values that it edits it reads from the files themselves.
 */
export interface SiteFacts {
  /** Chart files as they stand, by id: a chart's form decides its options. */
  charts: Record<string, unknown>;
  /** Folders of content/stories, in reading order. */
  stories: string[];
  /** Folders of content/pages. */
  pages: string[];
  /** Titles of stories and pages, by folder. */
  titles: Record<string, string>;
  /** Ids that a story's components name, by the component's attribute: `Figure.id`. */
  choices: Record<string, Choice[]>;
  /** Absent where only a clone on this computer can be edited. */
  backend?: Backend;
}

import type { LayoutName } from '../charts/form.ts';
import type { Drawing } from '../drawing/model.ts';
import type { Edition } from '../i18n/index.ts';

/** Everything that a picture of a chart says, in view and in its metadata. */
export interface Sheet {
  /** Of the chart. */
  id: string;
  edition: Edition;
  lang: string;
  title: string;
  subtitle: string;
  /** The text alternative. */
  description: string;
  notes: string[];
  /** Stands before each note: `注：`. */
  noteLabel: string;
  /** Our own reading, labelled as such. */
  reading?: string;
  source: string;
  /** `数据版本 1.0.0` */
  version: string;
  /** `1.0.0` */
  dataVersion: string;
  /** Name of the site. */
  site: string;
  licence: { name: string; url: string };
  /** Where the QR code leads. */
  link: string;
  /** The same address as one would say it: without scheme. */
  address: string;
  /** The day of the data version, which is the day of the picture. */
  date: string;
  /** The chart as on its page, in the wide column. */
  drawing(): Drawing;
  /** The chart for a column of another width. */
  draw(layout: LayoutName, width: number): Drawing;
}

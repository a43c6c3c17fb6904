import type { downloads as zh } from './zh-cn.ts';

/** Texts of the downloads: on the chart page, and in the README that a zip carries. */
export const downloads: { [Key in keyof typeof zh]: string } = {
  title: 'Downloads',
  intro:
    'Every picture carries its title, source, data version and a QR code, so that it can be traced wherever it ends up.',
  forSlide: 'For a slide',
  forDocument: 'For a document or handout',
  forWeb: 'For a web page',
  forPost: 'For a post',
  forData: 'To work with the data',
  all: 'Everything',
  allNote: 'All pictures and data, with a README, the licence and checksums.',
  light: 'light',
  dark: 'dark',
  preview: 'Preview: {name}',
  wide: '16:9 picture',
  square: 'square picture',
  page: 'picture with notes',
  outlined: 'SVG with text as outlines: looks the same in Office',
  live: 'SVG with text to edit; its fonts are inside',
  pptx: 'slides to edit',
  csv: 'table; opens in Excel, with a byte-order mark',
  json: 'table, text alternative and the evidence of every mark',
  total: 'Out of',
  exact: 'exact',
  csvNote:
    "The CSV is UTF-8. A spreadsheet would run a text that begins with = + - @ or the like as a formula, and make a date or time of one such as 8/16 or 5-12, so an apostrophe (') stands before it; take one apostrophe away to get the text back. Numbers have none, the negative neither.",
  sums: 'checksums: sha256sum -c SHA256SUMS',
  readmeFiles: 'Files',
  credit: 'Please credit: {credit}',
  licence:
    'Pictures and data come under {licence}: share, adapt and sell them, as long as you name the source and the data version, and say what you changed.',
  fontLicence:
    'The pictures are set in Noto Sans SC and Noto Serif SC, which come under the SIL Open Font License 1.1: https://openfontlicense.org',
  copyImage: 'Copy the picture',
  copied: 'Copied: paste it where you need it',
  notCopied: 'This browser cannot copy pictures; please download it',
  kilobytes: '{n} KB',
};

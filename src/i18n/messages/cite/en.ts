/** Words of the citation part of a page. */
export const cite = {
  title: 'Cite this',
  formats: 'Citation formats',
  inWords: 'In words',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'This browser does not allow copying: select the text and copy it yourself.',
  file: 'Download the {name} file',
  accessed: 'access date',
  hint: 'The version is that of the data. Your browser fills in the date of access when you open this page; where it has not, put the day on which you looked. The files to download leave it out.',
  sentence: '{authors}, “{title}”, data version {version}, {date}, {url}, accessed {accessed}.',
  sentenceReport: '{authors}, “{title}”. {note}',
  report: 'To cite the report itself',
  reportLost:
    'In a newspaper; its name, date and page are lost in the copy that this site works from.',
};

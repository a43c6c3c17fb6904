/** Words of the slides, in English. */
export const decks = {
  about: 'A chart of Three Lenses: {title}',
  license:
    'Data and charts are offered under CC BY 4.0; please name the source and the data version.',
  qr: 'QR code of this page’s address: {url}',
  asBars: 'The same numbers as a bar chart; right-click it and choose “Edit data” to change them',
  stepOf: 'Step {n} of {total}',
  shows: 'What the chart shows',
  caveats: 'When you present this',
  sample: 'The sample is {sampled} communities. Say how many of the {sampled}, never a percentage.',
  cases: 'The cases were chosen by the report: they are examples, not shares of a whole.',
  projected: 'Planned or expected, not yet done: {list}.',
  partial: 'Incomplete in the copy: {list}.',
  illegible: 'Cannot be read in the copy: {list}.',
  evidence: 'Evidence (paragraph of the report and the words there)',
  evidenceOf: '{label}: {places}',
  place: '¶{n}: “{fragment}”',
  version: 'Data version {version}, {date}',
  deckTitle: 'Three Lenses: community Party secretaries in Leshan, for teaching',
  survey: 'What kind of survey this is',
  surveyWho:
    'A survey team of the Leshan Party committee’s organisation department visited {sampled} communities, drawn at random in Shizhong District and Emeishan City.',
  surveyAsk:
    'The report looks at their Party secretaries through {lenses|word} lenses: daily work, what they do; better governance, what they want; hard problems, what they got done.',
  surveyNamed:
    'The body names {named-in-body} communities; {unnamed|word} of the sample go unnamed. {both-lenses|Word} appear in both of the lenses that survive.',
  surveyCount:
    'The only thing counted across all {secretaries} secretaries is where they were when the team called. Everything else is cases.',
  surveyCopy:
    'We work from a scanned copy. The newspaper’s name and its date are missing, and of the text on hard problems only the opening is left; what is lost is drawn as lost.',
  lostTitle: 'What the copy lost',
  lostWords:
    'What has not survived is not what was not done. Please say that the text is damaged, and do not fill it in from the context.',
  holdsDrawing:
    'Slides: {n}. The chart is made of shapes and words that can be edited; evidence and cautions are in the notes.',
  holdsChart:
    'Slides: {n}. A bar chart with its data sheet; evidence and cautions are in the notes.',
  holdsBoth:
    'Slides: {n}. The chart as shapes that can be edited, and as a bar chart with its data sheet; evidence and cautions are in the notes.',
  sources: 'Sources and citation',
  citeAs: 'Please cite: Three Lenses, title of the chart, data version, address, date of access.',
  editable:
    'Discs, lines and words of the charts are shapes that can be edited; change the theme’s colours and all charts follow.',
} as const;

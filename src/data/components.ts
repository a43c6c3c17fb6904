import type { DatasetName } from './schemas/index.ts';

/** What an editor may write of a component. */
interface Known {
  needs: string[];
  may: string[];
  /** Holds a text between its tags. */
  pair?: boolean;
  /** Stands within a sentence; others stand on lines of their own. */
  inline?: boolean;
  /** What an attribute names: a row of a dataset, or one of these. */
  refers?: Record<string, DatasetName | 'figures' | 'charts' | 'paths' | 'pictures'>;
}

/** Components that an editor may use in a story, with the attributes that each needs and may have. */
export const components: Record<string, Known> = {
  Figure: {
    needs: ['id'],
    may: ['of', 'style', 'unit'],
    inline: true,
    refers: { id: 'figures', of: 'figures' },
  },
  Chart: { needs: ['id'], may: [], refers: { id: 'charts' } },
  Community: { needs: ['id'], may: [], inline: true, refers: { id: 'communities' } },
  Case: { needs: ['id'], may: [], pair: true, refers: { id: 'cases' } },
  Paragraph: { needs: ['row'], may: [], inline: true, refers: { row: 'sections' } },
  Link: { needs: ['to'], may: [], pair: true, inline: true, refers: { to: 'paths' } },
  /** The address for corrections. */
  Contact: { needs: [], may: [], inline: true },
  Lost: { needs: [], may: [], pair: true },
  Reading: { needs: [], may: [], pair: true },
  /** A picture of the lecturers' guide. */
  Picture: { needs: ['name', 'alt'], may: [], refers: { name: 'pictures' } },
};
/** Pictures of the lecturers' guide: `public/guide/<name>.<edition>.png`, made by `npm run pictures`. */
export const guidePictures = ['images', 'slides', 'embed', 'cite', 'lecture', 'present'] as const;
/** How `<Figure style>` writes a number: 8, eight, Eight. */
export const figureStyles = ['plain', 'word', 'Word'] as const;
/** The only tags of HTML that a text may hold. */
export const htmlTags: readonly string[] = ['br', 'sub', 'sup'];

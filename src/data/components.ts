/** What an editor may write of a component. */
interface Known {
  needs: string[];
  may: string[];
  /** Holds a text between its tags. */
  pair?: boolean;
  /** Stands within a sentence; others stand on lines of their own. */
  inline?: boolean;
}

/** Components that an editor may use in a story, with the attributes that each needs and may have. */
export const components: Record<string, Known> = {
  Figure: { needs: ['id'], may: ['of', 'style', 'unit'], inline: true },
  Chart: { needs: ['id'], may: [] },
  Community: { needs: ['id'], may: [], inline: true },
  Case: { needs: ['id'], may: [], pair: true },
  Paragraph: { needs: ['row'], may: [], inline: true },
  Link: { needs: ['to'], may: [], pair: true, inline: true },
  /** The address for corrections. */
  Contact: { needs: [], may: [], inline: true },
  Lost: { needs: [], may: [], pair: true },
  Reading: { needs: [], may: [], pair: true },
  /** A picture of the lecturers' guide. */
  Picture: { needs: ['name', 'alt'], may: [] },
};
/** How `<Figure style>` writes a number: 8, eight, Eight. */
export const figureStyles = ['plain', 'word', 'Word'] as const;
/** The only tags of HTML that a text may hold. */
export const htmlTags: readonly string[] = ['br', 'sub', 'sup'];

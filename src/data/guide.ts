/** Pictures of the lecturers' guide: `public/guide/<name>.<edition>.png`, made by `npm run pictures`. */
export const guidePictures = ['images', 'slides', 'embed', 'cite', 'lecture', 'present'] as const;
export type GuidePicture = (typeof guidePictures)[number];

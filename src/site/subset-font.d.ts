declare module 'subset-font' {
  /** Cuts a font to some characters (HarfBuzz). */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options?: {
      noLayoutClosure?: boolean;
      targetFormat?: 'sfnt' | 'woff' | 'woff2' | 'truetype';
      /** OpenType features to keep; all unless given. */
      keepFeatures?: string[];
      noHinting?: boolean;
      /** Tables to leave out, by tag. */
      dropTables?: string[];
    },
  ): Promise<Uint8Array>;
}

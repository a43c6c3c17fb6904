/** Size of a link preview in px, as the networks ask for. */
export const ogSize = { width: 1200, height: 630 };

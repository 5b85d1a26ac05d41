/** Characters after which a line ends at the next place: an error that ends a program shows its line whole. */
export const LINE = 160;

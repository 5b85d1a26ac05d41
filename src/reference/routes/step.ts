/** One thing a bank or wallet does to a text. */
export type Step =
  /** Writes around it; `{purpose}` stands for the text so far, other names for details of the transfer. */
  | { readonly wrap: string }
  /** Breaks it into lines of so many characters and joins them, with or without the blanks at their ends. */
  | { readonly breakAt: number; readonly trimmed: boolean; readonly joinedBy: '' | ' ' }
  /** Leaves these characters out. */
  | { readonly drop: string }
  /** Writes a blank for each of these characters. */
  | { readonly blankOut: string }
  | { readonly changeCase: 'upper' | 'lower' }
  /** Ends it at so many characters. */
  | { readonly cutAt: number };

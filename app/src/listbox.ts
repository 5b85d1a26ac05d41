/** The list that drops down from a field (WAI-ARIA Authoring Practices, combobox with list). */
export interface Listbox<T> {
  isOpen(): boolean;
  open(items: readonly T[]): void;
  close(): void;
  /** Points at the next option or the one before, around the ends. */
  move(step: 1 | -1): void;
  active(): T | undefined;
  /** The item whose option is at a place of the page. */
  itemAt(place: EventTarget | null): T | undefined;
}

interface Options<T> {
  option(item: T): HTMLElement;
  /** What stands in the list when there is nothing to offer. */
  none(): HTMLElement;
}

/** Makes a list for a field; the field keeps the focus. */
export function listbox<T>(input: HTMLInputElement, list: HTMLElement, options: Options<T>): Listbox<T> {
  let items: readonly T[] = [];
  let at = -1;
  const point = (next: number) => {
    list.children[at]?.setAttribute('aria-selected', 'false');
    at = next;
    const option = list.children[at];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option?.id ?? '');
  };
  const show = (open: boolean) => {
    list.hidden = !open;
    input.setAttribute('aria-expanded', String(open));
    at = -1;
    input.setAttribute('aria-activedescendant', '');
  };
  return {
    isOpen: () => !list.hidden,
    open(offered) {
      items = offered;
      list.replaceChildren(...(items.length > 0 ? items.map(options.option) : [options.none()]));
      show(true);
    },
    close: () => show(false),
    move(step) {
      const from = at < 0 && step < 0 ? 0 : at;
      if (items.length > 0) point((from + step + items.length) % items.length);
    },
    active: () => items[at],
    itemAt(place) {
      const option = place instanceof Element ? place.closest('[role=option]') : null;
      return option ? items[[...list.children].indexOf(option)] : undefined;
    },
  };
}

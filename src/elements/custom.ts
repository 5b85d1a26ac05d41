/** An element that is on its way to a page. */
export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Speaks to the form around it. */
  readonly internals: ElementInternals;
}

/** What an element does. */
export interface ElementParts {
  /** Properties of the element, each of them read, and written where it may be. */
  readonly properties: Readonly<Record<string, PropertyDescriptor>>;
  /** Shows what the attributes and properties say; called once after any number of changes. */
  readonly update: () => void;
  /** Is called when it leaves the page. */
  readonly leave?: () => void;
  /** Is called when its form is reset. */
  readonly reset?: () => void;
  /** Is called when the form or the browser gives back what stood there before. */
  readonly restore?: (value: string) => void;
}

/** How a custom element is made. */
export interface ElementKind {
  /** Attributes of which a change is shown. */
  readonly attributes: readonly string[];
  /** Whether forms take it for a field. */
  readonly isField: boolean;
  readonly style: string;
  readonly start: (host: Host, changed: () => void) => ElementParts;
}

/**
 * Makes the class that the platform asks for (HTML Standard §4.13, custom elements). Changes within one turn are shown once. What
 * was set on the element before it was defined is kept.
 */
export function elementClass({ attributes, isField, style, start }: ElementKind): CustomElementConstructor {
  return class extends HTMLElement {
    static readonly observedAttributes = [...attributes, 'lang', 'disabled'];
    static readonly formAssociated = isField;
    readonly #parts: ElementParts;
    #isDue = false;

    constructor() {
      super();
      const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
      root.adoptedStyleSheets = [sheetOf(style)];
      const host = { element: this, root, internals: this.attachInternals() };
      this.#parts = start(host, () => this.#updateSoon());
      defineProperties(this, this.#parts.properties);
    }

    connectedCallback(): void {
      this.#updateSoon();
    }

    disconnectedCallback(): void {
      this.#parts.leave?.();
    }

    attributeChangedCallback(): void {
      this.#updateSoon();
    }

    formDisabledCallback(): void {
      this.#updateSoon();
    }

    formResetCallback(): void {
      this.#parts.reset?.();
    }

    formStateRestoreCallback(state: unknown): void {
      if (typeof state === 'string') this.#parts.restore?.(state);
    }

    #updateSoon(): void {
      if (this.#isDue) return;
      this.#isDue = true;
      queueMicrotask(() => {
        this.#isDue = false;
        if (this.isConnected) this.#parts.update();
      });
    }
  };
}

function defineProperties(element: HTMLElement, properties: ElementParts['properties']): void {
  for (const [name, property] of Object.entries(properties)) {
    const before = Object.getOwnPropertyDescriptor(element, name);
    Object.defineProperty(element, name, { ...property, configurable: true, enumerable: true });
    if (before && property.set) Reflect.set(element, name, before.value);
  }
}

const sheets = new Map<string, CSSStyleSheet>();

/** One sheet serves all elements of a kind; unlike a `style` element it needs no leave of the page's policy. */
function sheetOf(style: string): CSSStyleSheet {
  const known = sheets.get(style);
  if (known) return known;
  const made = new CSSStyleSheet();
  made.replaceSync(style);
  sheets.set(style, made);
  return made;
}

/** Makes an element with attributes and children; text is always text, never markup. */
export function build<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Tells the page around an element, through all shadows, what happened. */
export function tell(element: HTMLElement, type: string, detail: unknown): void {
  element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}
